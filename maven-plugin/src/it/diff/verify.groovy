import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def goal = 'dev.mooring:mooring-maven-plugin:diff'
def migration = project.read('src/main/resources/db/migration/V1__owner.sql')
def live = 'jdbc:h2:file:' + new File(basedir, 'live').absolutePath
def execute = { sql ->
  def connection = new org.h2.Driver().connect(live, new Properties())
  connection.createStatement().withCloseable { it.execute(sql) }
  connection.close()
}

project.firstBuild().compiles()
execute(migration)
def file = new File(basedir, 'live.mv.db')
def before = file.bytes

// The module's own migrations are compared with unless something else is said.
project.maven(goal, '-Dmooring.from=' + live).succeeds().says('no difference between ' + live + ' (1 table, H2 ').says(' and migrations (1 table of 1 migration, H2 ')
project.maven(goal, '-Dmooring.from=' + live, '-Dmooring.to=lock').succeeds().says(' and lock (1 table of 1 migration)')
project.maven(goal, '-Dmooring.from=lock', '-Dmooring.to=schema/clinic.lock.json').succeeds().says('no difference between lock (')
assert file.bytes == before

// Differences fail nothing unless asked to.
execute('alter table owner add column phone varchar(20)')
project.maven(goal, '-Dmooring.from=' + live).succeeds().says('[column.extra] the column owner.phone is only in ' + live).says('alter table owner drop column phone;').says('1 difference between ')
project.maven(goal, '-Dmooring.from=' + live, '-Dmooring.failOnDifference').fails().says('[diff.found] the differences are above')
project.maven(goal, '-Dmooring.from=' + live, '-Dmooring.format=sql').succeeds().says('report: target/mooring/diff.sql')
assert project.read('target/mooring/diff.sql').contains('alter table owner drop column phone;')

// What cannot be compared always fails, and leaves no report of an earlier run.
project.maven(goal, '-Dmooring.from=' + live + '-gone', '-Dmooring.format=sql').fails().says('[live.unreachable] ').says('[diff.failed] the two could not be compared')
assert !project.has('target/mooring/diff.sql')

// What Flyway would run is a script; where it ran, nothing is pending.
def sql = 'dev.mooring:mooring-maven-plugin:sql'
project.maven(sql, '-Dmooring.impact=' + live).fails().says('[sql.no-history] ')
project.maven(sql).succeeds().says('1 migration on h2, from nothing').says('script: target/mooring/migrate.sql')
def script = project.read('target/mooring/migrate.sql')
assert script.contains('-- V1__owner.sql: version 1\nbegin;\n') && script.contains('create table owner')
execute('drop all objects')
execute(script)
project.maven(sql, '-Dmooring.impact=' + live).succeeds().says('0 migrations on h2, pending')
project.maven(sql, '-Dmooring.from=7').fails().says('[sql.version] --from is \'7\'').says('[sql.failed]')

// A migration that comes too late is said, and moved.
def git = { String... words ->
  def process = (['git', '-c', 'user.name=It', '-c', 'user.email=it@example.org'] + words.toList()).execute(null, basedir)
  assert process.waitFor() == 0
}
project.write('src/main/resources/db/migration/V3__phone.sql', 'alter table owner add column phone varchar(20);\nalter table owner drop column phone;\n')
git('init', '-q', '-b', 'main')
git('add', 'src')
git('commit', '-q', '-m', 'released')
project.write('src/main/resources/db/migration/V2__late.sql', 'create index late on owner (name);\n')
project.compile().says('[migration.order] V2__late.sql is new and comes before V3__phone.sql, which main has')
project.maven('dev.mooring:mooring-maven-plugin:renumber').succeeds().says('src/main/resources/db/migration/V2__late.sql -> V4__late.sql')
assert project.has('src/main/resources/db/migration/V4__late.sql')
project.delete('src/main/resources/db/migration/V4__late.sql')
project.delete('src/main/resources/db/migration/V3__phone.sql')
project.compile().succeeds()

// Without a compile the lock and the migrations are there all the same.
project.delete('target')
project.maven(goal, '-Dmooring.from=lock').succeeds().says('no difference between lock (1 table of 1 migration) and migrations (')
project.maven(goal, '-Dmooring.skip', '-Dmooring.from=lock').succeeds().says('skipped (mooring.skip)')

return true
