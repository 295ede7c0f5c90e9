import dev.mooring.maven.it.Project
import dev.mooring.maven.it.Readme

// Does what README.md says, in its words, and expects what it promises.
def project = new Project(basedir, localRepositoryPath, tail)
def readme = Readme.read(root)
def inExample = { it.replace('example-app/', '') }

def verdict = readme.section('Two commands').block('^clinic: ').strip()
project.firstBuild().compiles().saysOnce(verdict)

def tour = readme.section('A tour')
assert tour.steps() == 5

// 1: a field, below another one
def owner = inExample(tour.step(1).span(/\.java$/))
def field = tour.step(1).block('private')
project.replace(owner, 'private boolean ' + tour.step(1).span(/^[a-z]+$/) + ';\n', { it + '\n' + field })
def line = project.line(owner, 'private String nickname')

// 2: the compile fails on it, with the message that README.md opens with
def failed = project.compile().fails().compiles()
failed.says('Owner.java:[' + line + ',').says(tour.step(2).span(/^\[/))
def message = readme.head().block('error: ').readLines()
assert message[0] == 'Owner.java:' + line + ': error: ' + tour.step(2).span(/^\[/)
message.drop(1).findAll { it =~ /^    \w+  / }.each { failed.says(it.strip()) }

// 3 and 4: the SQL of the message, and what the reviewer will see
def migration = inExample(tour.step(3).span(/\.sql$/))
def sql = tour.step(3).block('alter table')
failed.says(sql.strip())
project.write(migration, sql)
project.compile().succeeds().compiles().saysOnce('clinic: ').says(tour.step(4).span('lock.json'))

// 5: the migration alone
project.replace(migration, 'varchar(40)', tour.step(5).span('varchar'))
project.compile().fails().doesNotCompile().saysOnce(owner + ':' + line + ': error: ' + tour.step(5).span(/^\[/) + ' ')

// And on: mended again, nothing needs to be compiled.
project.replace(migration, tour.step(5).span('varchar'), 'varchar(40)')
project.compile().succeeds().doesNotCompile().saysOnce('clinic: ')

return true
