import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def verdict = 'clinic: 1 table matches 1 migration (H2 '

project.firstBuild().compiles().saysOnce(verdict)

// The state is gone while the class files are there.
project.delete('target/mooring')
project.compile().fails().doesNotCompile().says('[check.no-compile] target/mooring ').says('mvn clean compile')

// Half of it is there.
project.maven('clean', 'compile').succeeds().saysOnce(verdict)
project.write('target/mooring/check.request', 'mooring-check 1\nclasspath')
project.compile().fails().says('[check.no-compile] target/mooring ')

// The proof alone is gone: it is made anew.
project.maven('clean', 'compile').succeeds().saysOnce(verdict)
project.write('target/mooring/proven.state', 'no state')
project.compile().succeeds().doesNotCompile().saysOnce(verdict)

// Settings of Hibernate's are compiled into the entities' schema.
def persistence = 'src/main/resources/META-INF/persistence.xml'
project.replace(persistence, '<properties>', '<properties><property name="hibernate.globally_quoted_identifiers" value="true"/>')
project.compile().fails().doesNotCompile().says('[ERROR] error: [config.changed] ').says(persistence).says('mvn clean compile')

// Nothing was compiled: then the committed lock stands for the entities.
project.delete('target')
project.maven('dev.mooring:mooring-maven-plugin:check').succeeds().saysOnce('[check.no-processor] ').saysOnce(verdict).says(', by schema/clinic.lock.json alone')
project.maven('dev.mooring:mooring-maven-plugin:help', '-Ddetail').succeeds().says('mooring:check').says('mooring.skip')

return true
