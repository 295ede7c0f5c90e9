import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def owner = 'src/main/java/clinic/Owner.java'
def baseline = 'schema/clinic.baseline.json'
def goal = 'dev.mooring:mooring-maven-plugin:baseline'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

// A project that has drifted already.
project.firstBuild().compiles().says('[column.length] ').saysNothingOf(verdict)

// CI writes nothing.
project.with('CI', 'true')
project.maven(goal).fails().says('a baseline is not written ')
assert !project.has(baseline)
project.with('CI', 'false')

// What there is becomes known, although nothing was compiled.
project.maven(goal).succeeds().saysOnce(baseline + ': written (1 known difference)').saysOnce(verdict)
assert project.read(baseline).contains('owner.email')

// From then on only new drift fails.
project.compile().succeeds().compiles().says(' but for 1 known difference')
project.replace(owner, '  public String getName', '  private String phone;\n\n  public String getName')
project.compile().fails().says('[column.missing] owner.phone').saysNothingOf('[column.length]')

return true
