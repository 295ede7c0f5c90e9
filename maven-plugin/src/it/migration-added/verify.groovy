import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def lock = 'schema/clinic.lock.json'
def owner = 'src/main/java/clinic/Owner.java'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

project.firstBuild().compiles().saysOnce(verdict)
def committed = project.read(lock)
def packaged = project.read('target/classes/META-INF/mooring/clinic.json')

// Something that no entity maps: nothing to compile, and the lock says which migrations it was proven against.
project.write('src/main/resources/db/migration/V2__index.sql', 'create index owner_email on owner (email);\n')
def build = project.compile().succeeds().doesNotCompile()
build.saysOnce('clinic: 1 table matches 2 migrations (H2 ').says(lock + ': ')
assert project.read(lock) != committed
assert project.read(lock).contains('V2__index.sql') || project.read(lock).contains('"2"')
assert project.read('target/classes/META-INF/mooring/clinic.json') == project.read(lock)
assert project.read('target/classes/META-INF/mooring/clinic.json') != packaged
assert project.read('target/classes/META-INF/mooring/clinic.migrated.json').contains('OWNER_EMAIL')

// What the goal has proven need not be proven again, neither by it nor by javac.
project.compile('-X').succeeds().saysOnce('[INFO] clinic: 1 table matches 2 migrations').saysNothingOf('CheckMain')
def after = project.read(lock)
project.compile('-Dmaven.compiler.forceJavacCompilerUse', '-Dmaven.compiler.forceRecompilation').succeeds()
assert project.read(lock) == after

return true
