import dev.mooring.maven.it.Project

def project = new Project(basedir, localRepositoryPath, tail)
def goal = 'dev.mooring:mooring-maven-plugin:generate'
def owner = 'src/main/java/clinic/Owner.java'
def migrations = 'src/main/resources/db/migration/'

project.firstBuild().compiles()
project.maven(goal, '-Dname=nothing').succeeds().says('clinic: nothing to do')
assert !project.has(migrations + 'V2__nothing.sql')

// The compile fails for the drift that the migration mends.
project.replace(owner, '  public String getName', '  @Column(length = 20)\n  private String phone;\n\n  public String getName')
project.maven(goal, '-Dname=phone').fails().says('[generate.stale] ' + owner + ' changed since the entities were compiled')
project.compile().fails()
project.maven(goal, '-Dname=owner phone', '-Dmooring.dryRun').succeeds().says('alter table owner add column phone varchar(20);')
assert !project.has(migrations + 'V2__owner_phone.sql')
project.maven(goal, '-Dname=owner phone').succeeds().says(migrations + 'V2__owner_phone.sql')
assert project.read(migrations + 'V2__owner_phone.sql') == '-- Owner.phone\nalter table owner add column phone varchar(20);\n'
project.compile().succeeds().says('clinic: 1 table matches 2 migrations (H2 ')

// A new name is asked for, and what is given up waits.
project.replace(owner, 'private String phone', 'private String mobile')
project.compile().fails()
project.maven(goal, '-Dname=mobile').fails().says('[generate.rename] is the column owner.phone').says('--rename owner.phone:mobile').says('[generate.refused]')
project.maven(goal, '-Dname=mobile', '-Dmooring.rename=owner.phone:mobile').succeeds()
assert project.read(migrations + 'V3__mobile.sql').contains('alter table owner alter column phone rename to mobile;')
project.compile().succeeds()
project.replace(owner, '  @Column(length = 20)\n  private String mobile;\n\n', '')
project.compile()
project.maven(goal, '-Dname=mobile', '-Dmooring.drop=owner.mobile').succeeds().says('mooring.toml: the drop of owner.mobile waits')
assert project.read('mooring.toml') == '[[pending-drop]]\nobject = "owner.mobile"\nsince = "V3__mobile.sql"\n'
project.maven(goal, '-Dname=drop_mobile', '-Dmooring.pending').succeeds()
assert project.read(migrations + 'V4__drop_mobile.sql').contains('alter table owner drop column mobile;')
project.compile().succeeds().says('clinic: 1 table matches 4 migrations (H2 ')

project.maven(goal, '-Dname=x', '-Dmooring.allow=everything').fails().says('[generate.failed]')

// Without migrations the first one makes what the entities need.
['V1__owner.sql', 'V2__owner_phone.sql', 'V3__mobile.sql', 'V4__drop_mobile.sql'].each { project.delete(migrations + it) }
project.delete('schema/clinic.lock.json')
project.compile().succeeds().says('[migrations.none]')
project.maven('dev.mooring:mooring-maven-plugin:init').succeeds().says(migrations + 'V1__baseline.sql')
project.compile().succeeds().says('clinic: 1 table matches 1 migration (H2 ')

return true
