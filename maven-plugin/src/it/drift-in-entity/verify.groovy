import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def owner = 'src/main/java/clinic/Owner.java'
def verdict = 'clinic: 1 table matches 1 migration (H2 '

project.firstBuild().compiles().saysOnce(verdict)

// A field without a migration: javac itself fails, on its line.
project.replace(owner, '  public String getName', '  private String phone;\n\n  public String getName')
def line = project.line(owner, 'private String phone')
def failed = project.compile().fails().compiles()
failed.says('Owner.java:[' + line + ',').says('[column.missing] owner.phone is mapped by Owner.phone, but no migration creates it')

// The fix that it prints mends it.
def sql = failed.all(/fix +(alter table .*)/)[0]
project.write('src/main/resources/db/migration/V2__phone.sql', sql + '\n')
project.compile().succeeds().compiles().saysOnce('clinic: 1 table matches 2 migrations (H2 ').says('+1 column')

return true
