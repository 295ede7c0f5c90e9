package dev.mooring.verifier.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.mooring.schema.lock.LockFile;
import dev.mooring.schema.state.CheckRequest;
import dev.mooring.verifier.report.DoctorFormat;
import dev.mooring.verifier.report.DoctorReport;
import dev.mooring.verifier.report.DoctorReport.Check;
import dev.mooring.verifier.report.DoctorReport.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of projects that lack one thing, and of those that lack many. */
class DoctorTest {
  private static final String PROCESSOR =
      "<path><groupId>dev.mooring</groupId><artifactId>mooring-processor</artifactId>"
          + "<version>1</version></path>";
  private static final String PLUGIN =
      "<plugin><artifactId>mooring-maven-plugin</artifactId><executions><execution><goals>"
          + "<goal>check</goal></goals></execution></executions></plugin>";

  @TempDir Path directory;

  @BeforeEach
  void project() {
    pom(
        compiler("<annotationProcessorPaths>" + PROCESSOR + "</annotationProcessorPaths>") + PLUGIN,
        "");
    write("src/main/resources/application.properties", "spring.datasource.url=jdbc:h2:mem:clinic");
    write("src/main/resources/db/migration/V1__owner.sql", "create table owner (id int);");
    write("src/main/resources/db/migration/V2__pet.sql", "create table pet (id int);");
  }

  @Test
  void aProjectBeforeItsFirstCompile() {
    DoctorReport report = examine();

    assertThat(report.unit()).isEqualTo("clinic");
    assertThat(report.dialect()).isEqualTo("h2");
    assertThat(report.count(Status.PROBLEM)).isZero();
    assertThat(one(report, "engine")).startsWith("ok: H2 2.").endsWith(" started");
    assertThat(one(report, "migrations"))
        .isEqualTo("ok: 2 migrations, V1__owner.sql to V2__pet.sql");
    assertThat(one(report, "lock")).isEqualTo("warning: schema/clinic.lock.json is not there yet");
    assertThat(one(report, "compile")).startsWith("unknown: nothing has been compiled");
    assertThat(one(report, "plugin")).startsWith("ok: ");
    assertThat(DoctorFormat.TEXT.render(report, false))
        .startsWith("settings\n    unit              clinic")
        .contains("  src/main/resources/application.properties:1\n")
        .endsWith("\n0 problems, 1 warning\n");
    assertThat(directory.resolve("target")).doesNotExist();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    write("mooring.toml", "drifft = \"warn\"\n[lock]\nmode = \"chek\"\n");
    write("src/main/resources/application.yml", "spring:\n  a: [\n");
    pom("", "");

    DoctorReport report = examine();

    assertThat(said(report, "configuration"))
        .anySatisfy(text -> assertThat(text).startsWith("problem: mooring.toml:1: [config.key]"))
        .anySatisfy(text -> assertThat(text).startsWith("problem: mooring.toml:3: [config.value]"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("problem: src/main/resources/application.yml:")
                    .contains("[config.yaml]"))
        .noneSatisfy(text -> assertThat(text).contains("[config.dialect]"));
    assertThat(one(report, "engine")).startsWith("unknown: ");
    assertThat(one(report, "lock")).startsWith("unknown: ");
    assertThat(one(report, "processor")).isEqualTo("problem: no mooring-processor for javac");
    assertThat(fix(report, "processor")).contains("<annotationProcessorPaths");
    assertThat(one(report, "plugin")).startsWith("warning: mooring-maven-plugin is not there");
    assertThat(fix(report, "plugin")).contains("<goal>check</goal>");
  }

  @Test
  void aWrongKeyIsNoReasonToStopLooking() {
    write("mooring.toml", "drifft = \"warn\"\n");

    DoctorReport report = examine();

    assertThat(one(report, "engine")).startsWith("ok: ");
    assertThat(one(report, "migrations")).startsWith("ok: 2 migrations");
    assertThat(report.count(Status.PROBLEM)).isOne();
  }

  @Test
  void theReportForProgramsIsAsItsSchemaSays() throws IOException {
    String json = DoctorFormat.JSON.render(examine(), false);

    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../docs/doctor.schema.json")))
                .validate(json, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void oneUnitOfSeveralAtATime() {
    write(
        "mooring.toml",
        """
        [unit.owners]
        packages = ["clinic.owner"]
        [unit.pets]
        packages = ["clinic.pet"]
        """);

    assertThat(one(examine(), "unit")).startsWith("ok: one of owners, pets: this is about owners,");
    DoctorReport pets = Doctor.examine(DoctorRequest.of(directory, false, false).about("pets"));
    assertThat(pets.unit()).isEqualTo("pets");
    assertThat(one(pets, "lock")).contains("pets.lock.json");
    assertThat(one(Doctor.examine(DoctorRequest.of(directory, false, false).about("x")), "unit"))
        .isEqualTo("problem: there is no unit x");
  }

  @Test
  void secretsStayHidden() {
    write(
        "mooring.toml",
        """
        [database]
        dialect = "h2"
        dev-url = "jdbc:h2:mem:x;USER=sa;PASSWORD=hush1"
        user = "env:MOORING_NO_SUCH_USER"
        [flyway]
        placeholders.apiKey = "hush2"
        placeholders.tenant = "t1"
        [hibernate]
        "hibernate.my.secret" = "hush3"
        [types]
        "shop.PasswordType" = "varchar(60)"
        """);
    write(
        "src/main/resources/application.properties",
        "spring.datasource.url=jdbc:postgresql://me:hush4@db/clinic?password=hush5\n");

    DoctorReport report = examine();

    assertThat(DoctorFormat.TEXT.render(report, false) + DoctorFormat.JSON.render(report, false))
        .doesNotContain("hush")
        .contains("env:MOORING_NO_SUCH_USER")
        .contains("jdbc:h2:mem:x;USER=sa;PASSWORD=(hidden)")
        .contains("types.shop.PasswordType", "varchar(60)")
        .contains("t1");
    assertThat(one(report, "engine"))
        .isEqualTo(
            "problem: [config.secret] the environment variable MOORING_NO_SUCH_USER is not set, which"
                + " mooring.toml:4 names");
    assertThat(one(report, "migrations"))
        .isEqualTo("unknown: not looked at, for the reason that engine gives");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<proc>none</proc> | problem: annotation processing is switched off",
        "<compilerArgs><arg>-proc:none</arg></compilerArgs> | problem: annotation processing is switched off",
        "<annotationProcessors><annotationProcessor>a.B</annotationProcessor></annotationProcessors>"
            + " | problem: <annotationProcessors> names processors, but not Mooring's",
        "<annotationProcessorPaths><path><artifactId>lombok</artifactId></path>"
            + "</annotationProcessorPaths> | problem: <annotationProcessorPaths> has no mooring-proc",
      })
  void compilersThatNeverRunTheProcessor(String configuration, String expected) {
    pom(compiler(configuration) + PLUGIN, "");

    assertThat(said(examine(), "processor"))
        .anySatisfy(text -> assertThat(text).startsWith(expected));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_23)
  void aProcessorThatIsOnlyADependencyDoesNotRunOnThisJdk() {
    pom(PLUGIN, PROCESSOR.replace("path>", "dependency>"));
    assertThat(one(examine(), "processor"))
        .startsWith("problem: mooring-processor is a dependency");

    pom(compiler("<proc>full</proc>") + PLUGIN, PROCESSOR.replace("path>", "dependency>"));
    assertThat(one(examine(), "processor")).startsWith("ok: ");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_22)
  void aProcessorThatIsOnlyADependencyStillRunsOnThisJdk() {
    pom(PLUGIN, PROCESSOR.replace("path>", "dependency>"));

    assertThat(one(examine(), "processor"))
        .startsWith("warning: mooring-processor is a dependency: from JDK 23 on");
  }

  @Test
  void parentsBesideTheModuleAreRead() {
    Path module = directory.resolve("owners");
    write(
        "owners/pom.xml",
        "<project><parent><relativePath>..</relativePath></parent>"
            + "<artifactId>owners</artifactId></project>");
    write("owners/mooring.toml", "[database]\ndialect = \"h2\"\n");

    DoctorReport report = Doctor.examine(DoctorRequest.of(module, false, false));

    assertThat(one(report, "processor")).startsWith("ok: ");
    assertThat(one(report, "plugin")).startsWith("ok: ");
    assertThat(one(report, "engine")).isEqualTo("unknown: H2 was not started, as asked for");
    assertThat(one(report, "migrations"))
        .startsWith("warning: there are none in src/main/resources");
  }

  @Test
  void binariesOfTheEngineBelongOnTheProcessorPath() {
    write(
        "src/main/resources/application.properties", "spring.datasource.url=jdbc:postgresql://x/y");

    DoctorReport report = Doctor.examine(DoctorRequest.of(directory, false, false));

    assertThat(said(report, "processor"))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("problem: the processor path has no io.zonky.test.postgres:"));
    assertThat(fix(report, "processor")).contains("<groupId>io.zonky.test.postgres</groupId>");
  }

  @Test
  void anotherHibernateThanTheApplications() throws IOException {
    new CheckRequest(List.of(write("lib/hibernate-core-7.4.7.Final.jar", "")), Map.of(), "", false)
        .write(directory.resolve("target/mooring"));
    Files.createDirectories(directory.resolve("target/classes"));
    DoctorRequest request = DoctorRequest.of(directory, false, false);

    DoctorReport report =
        Doctor.examine(request.with(List.of(write("lib/hibernate-core-6.6.53.Final.jar", ""))));

    assertThat(one(report, "hibernate"))
        .startsWith(
            "warning: the schema is computed with Hibernate 7.4.7.Final, the application has");
    assertThat(fix(report, "hibernate")).contains("<version>6.6.53.Final</version>");
    assertThat(
            one(
                Doctor.examine(
                    request.with(List.of(directory.resolve("hibernate-core-7.4.1.jar")))),
                "hibernate"))
        .startsWith("ok: ");
  }

  @Test
  void aLockThatIsBehindOrOfAnotherUnitOrBroken() throws Exception {
    String lock = Files.readString(Path.of("src/test/resources/cases/h2/entities.lock.json"));
    String unit = lock.replaceFirst("(?s).*?\"unit\": ?\"([^\"]+)\".*", "$1");
    LockFile.write(
        directory.resolve("schema/clinic.lock.json"),
        lock.replace("\"" + unit + "\"", "\"clinic\""));
    assertThat(one(examine(), "lock"))
        .startsWith("warning: schema/clinic.lock.json was proven against")
        .endsWith("now there are 2 migrations (last V2__pet.sql)");

    LockFile.write(
        directory.resolve("schema/clinic.lock.json"), lock.replace("\"" + unit + "\"", "\"shop\""));
    assertThat(one(examine(), "lock"))
        .isEqualTo(
            "problem: schema/clinic.lock.json is of shop on h2, the configuration says clinic on h2");

    write("schema/clinic.lock.json", "{");
    assertThat(one(examine(), "lock")).startsWith("problem: ");
  }

  @Test
  void anEngineThatDoesNotStartSaysWhy() {
    write("mooring.toml", "[database]\ndev-url = \"jdbc:h2:tcp://127.0.0.1:1/x\"\n");

    assertThat(one(examine(), "engine")).startsWith("problem: [dev-url.unreachable]");
  }

  @Test
  void aBuildFileThatCannotBeReadIsOneProblemAmongOthers() {
    write("pom.xml", "<project><artifactId>clinic</project>");

    DoctorReport report = examine();

    assertThat(one(report, "build")).startsWith("problem: pom.xml cannot be read: ");
    assertThat(one(report, "mode")).startsWith("ok: ");
  }

  private DoctorReport examine() {
    return Doctor.examine(DoctorRequest.of(directory, true, false));
  }

  private static List<String> said(DoctorReport report, String check) {
    return checks(report, check).map(one -> one.status().id() + ": " + one.message()).toList();
  }

  private static String one(DoctorReport report, String check) {
    List<String> said = said(report, check);
    assertThat(said).hasSize(1);
    return said.get(0);
  }

  private static String fix(DoctorReport report, String check) {
    return String.join("\n", checks(report, check).flatMap(one -> one.fix().stream()).toList());
  }

  private static Stream<Check> checks(DoctorReport report, String name) {
    return report.checks().stream().filter(check -> check.name().equals(name));
  }

  private void pom(String plugins, String dependencies) {
    write(
        "pom.xml",
        "<project><artifactId>clinic</artifactId><dependencies>"
            + dependencies
            + "</dependencies><build><plugins>"
            + plugins
            + "</plugins></build></project>");
  }

  private static String compiler(String configuration) {
    return "<plugin><artifactId>maven-compiler-plugin</artifactId><configuration>"
        + configuration
        + "</configuration></plugin>";
  }

  private Path write(String name, String text) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
