import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def owner = 'src/main/java/clinic/Owner.java'
def goal = 'dev.mooring:mooring-maven-plugin:report'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

project.firstBuild().compiles().saysOnce(verdict)

// Nothing found is a report, too.
project.maven(goal).succeeds().saysOnce(verdict).says('report: target/mooring/report.html')
assert project.read('target/mooring/report.html').contains('<svg')

// Drift that failed the compile is written down, and fails nothing unless asked to.
project.replace(owner, '  public String getName', '  private String phone;\n\n  public String getName')
project.compile().fails()
project.maven(goal, '-Dmooring.format=junit', '-Dmooring.output=target/drift.xml').succeeds().says('[WARNING] ' + owner + ':' + project.line(owner, 'String phone') + ': error: [column.missing]').says('report: target/drift.xml')
assert project.read('target/drift.xml').contains('column.missing')
project.maven(goal, '-Dmooring.format=sarif', '-Dmooring.failOnDrift').fails().says('[check.failed] the error is above')
assert project.read('target/mooring/report.sarif').contains('column.missing')

// What it does not understand.
project.maven(goal, '-Dmooring.format=pdf').fails().says('[check.failed] the check could not run')
assert !project.has('target/mooring/report.pdf')

// All goals are skipped by one property.
project.maven(goal, '-Dmooring.skip').succeeds().says('skipped (mooring.skip)')

return true
