import dev.mooring.maven.it.Project

// The example as it is, without what was built of it.
Project.copy(root + '/example-app', basedir)

return true
