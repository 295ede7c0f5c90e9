import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def goal = 'dev.mooring:mooring-maven-plugin:doctor'

// Nothing is compiled, no processor is there, and the configuration is broken: all of it is said, with what to paste.
def first = project.firstBuild().doesNotCompile()
first.says('configuration  mooring.toml:1: [config.key]').says('\'drifft\'; did you mean \'drift\'?')
first.says('problem  processor').says('no mooring-processor for javac').says('<artifactId>mooring-processor</artifactId>')
first.says('ok       engine         H2 2.').says('1 migration, V1__owner.sql').says('unknown  compile').says('[doctor.problems] what to mend is above')
assert !project.has('target/classes')

// What it says to paste works.
def lines = first.log().readLines().collect { it.replaceFirst(/^\[\w+\] /, '') }
def from = lines.findIndexOf { it.trim() ==~ /(fix\s+)?<plugin>/ }
def to = lines.findIndexOf(from) { it.trim() == '</plugin>' }
def snippet = lines[from..to].join('\n').replaceFirst(/fix/, '').replace('${mooring.version}', (project.read('pom.xml') =~ /mooring-maven-plugin<\/artifactId>\s*<version>(.*?)</)[0][1])
def compiler = (project.read('pom.xml') =~ /(?s)<plugin>\s*<groupId>org.apache.maven.plugins<\/groupId>\s*<artifactId>maven-compiler-plugin.*?<\/plugin>/)[0]
project.replace('pom.xml', compiler, snippet.replace('<configuration>', '<version>3.14.1</version><configuration>'))
project.delete('mooring.toml')
project.maven(goal).succeeds().says('ok       engine         H2 2.').says('1 migration, V1__owner.sql').says('warning  lock').doesNotCompile()
project.maven('compile').succeeds()
def healthy = project.maven(goal, '-Dmooring.format=json').succeeds().says('nothing to mend').says('report: target/mooring/doctor.json')
def report = new groovy.json.JsonSlurper().parseText(project.read('target/mooring/doctor.json'))
assert report.unit == 'clinic' && report.dialect == 'h2' && report.counts.problem == 0 && report.counts.warning == 0 && report.counts.unknown == 0
assert report.checks.find { it.name == 'hibernate' }.message.contains('computes the schema')
assert report.checks.find { it.name == 'compile' }.message.contains('1 table matches 1 migration')

return true
