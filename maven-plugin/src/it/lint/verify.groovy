import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def goal = 'dev.mooring:mooring-maven-plugin:lint'
def fax = 'src/main/resources/db/migration/V3__fax.sql'

// The lock that the compile wrote knows all migrations, so that the last one is looked at.
project.firstBuild().compiles()
project.maven(goal).fails().says('[ERROR] ' + fax + ':1: error: [lint.column.dropped] drops the column OWNER.FAX ').says('1 migration looked at (the last one, as the lock knows them all: V3__fax.sql; H2 ').says('[lint.found] the hazards are above')

// What code does is seen as well.
project.maven(goal, '-Dmooring.all', '-Dmooring.failOnHazard=false').succeeds().says('[lint.column.dropped] drops the column OWNER.PHONE ').says('[lint.unjudged] ').says('a migration that is code').says('2 errors, 1 note')

// What is allowed is not told, and other formats go to a file.
project.replace(fax, 'alter', '-- mooring:allow lint.column.dropped nobody has one\nalter')
project.maven(goal, '-Dmooring.format=sarif').succeeds().says('): no hazard').says('report: target/mooring/lint.sarif')
assert project.read('target/mooring/lint.sarif').contains('lint.column.dropped') == false

// Where nothing can be looked at, nothing is proven.
project.maven(goal, '-Dmooring.since=nowhere').fails().says('[git.').says('[lint.failed] the migrations could not be looked at')

return true
