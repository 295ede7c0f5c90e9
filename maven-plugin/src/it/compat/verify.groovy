import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def goal = 'dev.mooring:mooring-maven-plugin:compat'

project.firstBuild().compiles()
def lock = project.read('schema/clinic.lock.json')
new File(basedir, 'v1.lock.json').text = lock

// Nothing is new.
project.maven(goal, '-Dmooring.running=v1.lock.json').succeeds().says('v1.lock.json survives today')

// A new migration that takes away what the release reads fails the build and is named.
new File(basedir, 'src/main/resources/db/migration/V2__drop.sql').text = 'alter table owner drop column name;\n'
project.maven(goal, '-Dmooring.running=v1.lock.json').fails()
    .says('V2__drop.sql:1: error: [compat.column.missing] v1.lock.json cannot read or write Owner.name')
    .says('[compat.found] what the release would fail to do is above')
project.maven(goal, '-Dmooring.running=v1.lock.json', '-Dmooring.format=json').fails().says('report: target/mooring/compat.json')
assert project.read('target/mooring/compat.json').contains('"survived": false')

// What cannot be told fails otherwise.
project.maven(goal, '-Dmooring.running=v9').fails().says('[compat.failed] it could not be told')

return true
