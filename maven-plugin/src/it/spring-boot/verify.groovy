import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def migration = 'src/main/resources/db/migration/V1__owner.sql'
def owner = 'src/main/java/clinic/Owner.java'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

// Names are Spring Boot's, found on the compile class path by javac ...
project.firstBuild().compiles().saysOnce(verdict)

// ... and by the goal; the place is the embeddable's.
def source = 'src/main/java/clinic/PetOwner.java'
project.replace(migration, 'varchar(60)', 'varchar(50)')
project.compile().fails().doesNotCompile().says(source + ':' + project.line(source, 'private String streetName') + ': error: [column.length] pet_owner.street_name')
project.replace(migration, 'varchar(50)', 'varchar(60)')
project.compile().succeeds().doesNotCompile().saysOnce(verdict)

// A setting that Hibernate never sees is nobody's business.
project.write('src/main/resources/application.properties', project.read('src/main/resources/application.properties') + 'spring.main.banner-mode=off\n')
project.compile().succeeds().saysOnce(verdict)

return true
