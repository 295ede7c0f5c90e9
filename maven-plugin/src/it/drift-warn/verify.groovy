import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def lock = 'schema/clinic.lock.json'
def migration = 'src/main/resources/db/migration/V1__owner.sql'
def owner = 'src/main/java/clinic/Owner.java'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

project.firstBuild().compiles().saysOnce(verdict)
def committed = project.read(lock)

project.replace(migration, 'varchar(40)', 'varchar(30)')
def place = owner + ':' + project.line(owner, 'private String name') + ': warning: '
project.compile().succeeds().doesNotCompile().saysOnce('[WARNING] ' + place + '[column.length] ').saysNothingOf(verdict)
project.compile().succeeds().saysOnce(place).saysNothingOf(verdict)
assert project.read(lock) == committed

// When javac runs it says so itself, and the goal not a second time.
project.replace(owner, 'Somebody', 'Someone').replace(owner, 'getName', 'name')
project.compile().succeeds().compiles().saysOnce('[column.length] ')

project.replace(migration, 'varchar(30)', 'varchar(40)')
project.compile().succeeds().doesNotCompile().saysOnce(verdict)

return true
