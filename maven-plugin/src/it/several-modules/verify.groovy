import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def owners = 'owners: 1 table matches 1 migration (H2 '
def visits = 'visits: 1 table matches 1 migration (H2 '

// Two units of one build share one worker; modules without entities have nothing to say.
project.firstBuild().saysOnce(owners).saysOnce(visits).saysOnce('workers: 1')
assert project.has('owners/schema/owners.lock.json')
assert project.has('visits/schema/visits.lock.json')
assert !project.has('api/schema')

project.compile().succeeds().saysOnce(owners).saysOnce(visits).says('workers: 0')

// The module that drifts fails, the other does not.
def migration = 'visits/src/main/resources/db/migration/V1__visit.sql'
def source = 'src/main/java/clinic/Visit.java'
project.replace(migration, '200', '100')
project.compile('-fae').fails().saysOnce(owners).saysNothingOf(visits).says(source + ':' + project.line('visits/' + source, 'private String reason') + ': error: [column.length] ')
project.replace(migration, '100', '200')
project.compile().succeeds().saysOnce(owners).saysOnce(visits)

return true
