import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def lock = 'schema/clinic.lock.json'
def migration = 'src/main/resources/db/migration/V1__owner.sql'
def owner = 'src/main/java/clinic/Owner.java'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

project.firstBuild().compiles().saysOnce(verdict)
def committed = project.read(lock)

// Shorter than the entity says, in the migration alone.
project.replace(migration, 'varchar(40)', 'varchar(30)')
def place = owner + ':' + project.line(owner, 'private String name') + ': error: '
project.compile().fails().doesNotCompile().saysOnce('[ERROR] ' + place + '[column.length] ').saysNothingOf(verdict)
assert project.read(lock) == committed

// A failure is no proof: it fails again.
project.compile().fails().doesNotCompile().saysOnce(place)

// Both at once are both told.
project.replace(migration, 'varchar(80)', 'varchar(70)')
project.compile().fails().says(place + '[column.length]').says(':' + project.line(owner, 'private String email') + ': error: ')

// SQL that the database refuses is told where it stands.
project.replace(migration, 'varchar(70)', 'varchar(70')
project.compile().fails().says(migration + ':').says('error: [migration.sql] ')

// Mended.
project.replace(migration, 'varchar(30)', 'varchar(40)').replace(migration, 'varchar(70', 'varchar(80)')
project.compile().succeeds().doesNotCompile().saysOnce(verdict)
assert project.read(lock) == committed
project.compile('-X').succeeds().saysOnce('[INFO] ' + verdict).saysNothingOf('CheckMain')

return true
