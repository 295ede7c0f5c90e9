import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def sales = 'sales: 1 table matches 1 migration (H2 '
def staff = 'staff: 1 table matches 1 migration (H2 '

project.firstBuild().saysOnce(sales).saysOnce(staff)
assert project.has('schema/sales.lock.json') && project.has('schema/staff.lock.json')

// Only a migration of one changed: javac is not called, and the other's verdict stands.
def migration = 'src/main/resources/db/staff/V1__vet.sql'
project.replace(migration, '80', '70')
project.compile().fails().saysOnce(sales).says('Vet.java').says('[column.length]').saysNothingOf(staff)

// A report of each, a baseline of the one that is named.
project.maven('mooring:report', '-Dmooring.format=json', '-Dmooring.output=found.json').succeeds()
assert project.read('found-sales.json').contains('"sales"') && project.read('found-staff.json').contains('column.length')

project.maven('mooring:baseline', '-Dmooring.unit=staff').succeeds()
assert project.has('schema/staff.baseline.json') && !project.has('schema/sales.baseline.json')
project.compile().succeeds().saysOnce(sales).says('but for 1 known difference')

return true
