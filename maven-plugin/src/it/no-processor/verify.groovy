import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def lock = 'schema/clinic.lock.json'
def migration = 'src/main/resources/db/migration/V1__owner.sql'
def owner = 'src/main/java/clinic/Owner.java'
def missing = '[check.no-processor] target/classes was compiled without Mooring\'s annotation processor'

// Entities that nothing looks at: said, with what to paste.
project.firstBuild().compiles().saysOnce(missing).says('<artifactId>mooring-processor</artifactId>').says('nothing proves its entities')

// What it says to paste works.
def snippet = (project.firstBuild().log() =~ /(?s)(<annotationProcessorPaths>.*?<\/annotationProcessorPaths>)/)[0][1]
    .replace('that of the application', (project.read('pom.xml') =~ /<version>(.*?\.Final)<\/version>/)[0][1])
def pom = project.read('pom.xml')
project.replace('pom.xml', '<version>3.14.1</version>', '<version>3.14.1</version>\n<configuration>' + snippet + '</configuration>')
def verdict = 'clinic: 1 table matches 1 migration (H2 '
project.maven('clean', 'compile').succeeds().saysOnce(verdict)
def committed = project.read(lock)

// With a lock, migrations are checked against it, and no more is claimed.
project.write('pom.xml', pom)
project.maven('clean', 'compile').succeeds().saysOnce(missing).says('[WARNING] [check.no-processor]').says('against the lock alone').saysOnce(verdict).says(', by ' + lock + ' alone')
project.replace(migration, 'varchar(40)', 'varchar(30)')
project.compile().fails().saysOnce(missing).says('[ERROR] ' + owner + ':' + project.line(owner, 'private String name') + ': error: [column.length] ')
project.replace(migration, 'varchar(30)', 'varchar(40)')

// A lock that is behind is left alone: nobody knows what the entities say now.
project.write('src/main/resources/db/migration/V2__note.sql', '-- nothing\n')
project.compile().succeeds().saysOnce('[lock.stale] ' + lock + ' was written before').saysNothingOf(verdict)
project.with('CI', 'true')
project.compile().fails().says('[ERROR] ' + lock + ': error: [lock.stale] ')
assert project.read(lock) == committed

// A module without entities and lock has nothing to say.
project.with('CI', 'false')
project.delete('schema').delete('src/main/java/clinic/Owner.java').write('src/main/java/clinic/Clinic.java', 'package clinic;\n\npublic interface Clinic {}\n')
project.maven('clean', 'compile').succeeds().saysNothingOf('[check.').saysNothingOf('clinic: ')

return true
