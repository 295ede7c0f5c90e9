import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def lock = 'schema/clinic.lock.json'
def owner = 'src/main/java/clinic/Owner.java'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

project.firstBuild().compiles().saysOnce(verdict)
def committed = project.read(lock)

// With CI=true everything is proven anew, and once.
project.with('CI', 'true')
project.compile('-X').succeeds().doesNotCompile().says('CheckMain').saysOnce('[INFO] ' + verdict)

// A lock that does not say what the migrations do is an error there, and stays as it is.
project.write('src/main/resources/db/migration/V2__index.sql', 'create index owner_email on owner (email);\n')
project.compile().fails().doesNotCompile().says('[ERROR] ' + lock + ': error: [lock.stale] ')
assert project.read(lock) == committed

// Likewise where the lock was edited by hand and nothing else changed.
project.delete('src/main/resources/db/migration/V2__index.sql').delete('target/classes/db/migration')
project.replace(lock, 'varchar(80)', 'varchar(90)')
project.compile().fails().says('[lock.stale]')

// On a developer's machine it is written anew.
project.with('CI', 'false')
project.compile().succeeds().saysOnce(verdict).says(lock + ': ')
assert project.read(lock) == committed

return true
