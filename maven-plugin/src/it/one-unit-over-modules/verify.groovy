import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def proven = 'shop: 2 tables match 1 migration (H2 '
def library = 'entities of a library: '

// Libraries say once where their entities are proven; modules without entities say nothing.
project.firstBuild().saysOnce(proven).says(library)
assert project.has('app/schema/shop.lock.json')
assert !project.has('domain/schema') && !project.has('orders/schema') && !project.has('web/schema')
def lock = project.read('app/schema/shop.lock.json')

// A library that changes is noticed, as a directory of classes and as a jar.
def customer = 'domain/src/main/java/shop/domain/Customer.java'
project.replace(customer, 'length = 40', 'length = 60')
project.compile('-T', '2').fails().says('[column.length] ').says('(shop.domain.Customer is in domain)')
project.maven('package', '-Dmaven.test.skip').fails().says('[column.length] ').says('(shop.domain.Customer is in domain-1.jar)')
project.replace(customer, 'length = 60', 'length = 40')
project.maven('package', '-Dmaven.test.skip').succeeds().saysOnce(proven)
assert project.read('app/schema/shop.lock.json') == lock

return true
