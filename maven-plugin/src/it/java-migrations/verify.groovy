import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def lock = 'schema/clinic.lock.json'
def owner = 'src/main/java/clinic/Owner.java'
def mail = 'src/main/java/clinic/Mail.java'
def code = 'src/main/java/db/migration/V2__Email.java'
def verdict = 'clinic: 1 table matches 3 migrations (H2 '

// javac leaves the unit to the goal, which runs the code with the application's libraries.
project.firstBuild().compiles().saysOnce(verdict).saysOnce(lock + ': created').saysNothingOf('[WARNING] ' + code).saysNothingOf('nobody wants to read')
def committed = project.read(lock)
assert committed.contains('V3__index.sql')

// Nothing changed: nothing is started.
project.compile('-X').succeeds().doesNotCompile().saysOnce('[INFO] ' + verdict).saysNothingOf('CheckMain')

// The code decides, whatever it is called from the migration.
project.replace(mail, '"80"', '"70"')
project.compile().fails().compiles().says(owner + ':' + project.line(owner, 'private String email') + ': error: [column.length] ').saysNothingOf(verdict)
project.compile().fails().doesNotCompile().says('[column.length]')
assert project.read(lock) == committed
project.replace(mail, '"70"', '"80"')
project.compile().succeeds().saysOnce(verdict)
assert project.read(lock) == committed

def written = project.read(code)

// What it throws is told where it was thrown, without a trace.
project.replace(code, '    jdbc.execute', '    if (true) throw new IllegalStateException("no country has that code");\n    jdbc.execute')
project.compile().fails().saysOnce('[ERROR] ' + code + ':' + project.line(code, 'IllegalStateException') + ': error: [migration.failed] db.migration.V2__Email fails: IllegalStateException: no country has that code').saysNothingOf('\tat ')
project.replace(code, 'throw new IllegalStateException("no country has that code")', 'jdbc.execute("drop table nowhere")')
project.compile().fails().saysOnce('[ERROR] ' + code + ':' + project.line(code, 'drop table') + ': error: [migration.sql] db.migration.V2__Email fails: Table "NOWHERE" not found')
project.write(code, written)

// A library that the application lacks.
project.replace('pom.xml', '<groupId>org.springframework</groupId>', '<groupId>org.springframework</groupId>\n      <scope>provided</scope>')
project.compile().fails().saysOnce('[migration.failed] db.migration.V2__Email fails: ClassNotFoundException: org.springframework.').says('compile or runtime scope')

// In CI the lock is checked against what the code does, which is proven anew.
project.replace('pom.xml', '<scope>provided</scope>', '')
project.with('CI', 'true')
project.compile().succeeds().saysOnce(verdict)
project.write('src/main/resources/db/migration/V4__note.sql', 'create table note (id bigint primary key);')
project.compile().fails().saysOnce('[lock.stale] schema/clinic.lock.json is stale')

return true
