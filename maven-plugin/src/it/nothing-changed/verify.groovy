import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def lock = 'schema/clinic.lock.json'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

// The first build: javac gives the verdict, and the goal, though it stands first in the pom, keeps silent.
project.firstBuild().compiles().saysOnce(verdict).says(lock + ': created (1 table)')
def committed = project.read(lock)

// Nothing changed: the verdict again, from the goal this time, and no JVM for it.
def state = project.written('target/mooring/proven.state')
project.compile('-X').succeeds().doesNotCompile().saysOnce('[INFO] ' + verdict).saysNothingOf('CheckMain')
assert project.written('target/mooring/proven.state') == state

// A class that is no entity: javac runs, nothing needs to be proven.
project.write('src/main/java/clinic/Greeting.java', 'package clinic;\n\nclass Greeting {}\n')
project.compile().succeeds().compiles().saysOnce(verdict)
assert project.written('target/mooring/proven.state') == state

// Skipped.
project.compile('-Dmooring.skip').succeeds().saysNothingOf(verdict)
assert project.read(lock) == committed

return true
