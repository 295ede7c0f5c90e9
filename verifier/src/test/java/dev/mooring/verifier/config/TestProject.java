package dev.mooring.verifier.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mooring.schema.finding.Finding;
import dev.mooring.schema.spi.GateException;
import dev.mooring.schema.spi.ModuleUnits;
import dev.mooring.schema.spi.ProjectContext;
import dev.mooring.schema.spi.UnitPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project in a temporary directory. */
final class TestProject {
  static final String RESOURCES = "src/main/resources/";
  static final String PROPERTIES = RESOURCES + "application.properties";
  static final String YAML = RESOURCES + "application.yml";

  final Path directory;
  final FakeClasspath classpath = new FakeClasspath();
  private final Map<String, String> options = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private boolean ci;

  TestProject(Path directory) {
    this.directory = directory;
    classpath.entries.add(output());
    mkdir("target/classes");
  }

  Path output() {
    return directory.resolve("target/classes");
  }

  TestProject file(String name, String... lines) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestProject mkdir(String name) {
    try {
      Files.createDirectories(directory.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestProject jar(String name, String entry, String text) {
    Path jar = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      if (entry.contains("/")) {
        zip.putNextEntry(new ZipEntry(entry.substring(0, entry.lastIndexOf('/') + 1)));
      }
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      classpath.entries.add(jar);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestProject option(String name, String value) {
    options.put(name, value);
    return this;
  }

  TestProject env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  TestProject hasClass(String name) {
    classpath.classes.add(name);
    return this;
  }

  TestProject ci() {
    ci = true;
    return this;
  }

  UnitPlan plan() {
    try {
      return ProjectConfiguration.plan(context(), environment::get);
    } catch (GateException e) {
      throw new AssertionError(e.findings().toString(), e);
    }
  }

  ModuleUnits units() throws GateException {
    return ProjectConfiguration.units(context());
  }

  /** What the configuration is rejected for. */
  List<Finding> errors() {
    return catchThrowableOfType(
            GateException.class, () -> ProjectConfiguration.plan(context(), environment::get))
        .findings();
  }

  Finding error() {
    List<Finding> errors = errors();
    if (errors.size() != 1) {
      throw new AssertionError(errors.toString());
    }
    return errors.get(0);
  }

  /** {@code value <- origin} of a setting. */
  static String said(UnitPlan.Setting setting) {
    return setting == null ? "nothing" : setting.value() + " <- " + setting.origin();
  }

  /** {@code code file:line}. */
  static String where(Finding finding) {
    return finding.code() + " " + finding.file() + ":" + finding.line();
  }

  private ProjectContext context() {
    return new ProjectContext(
        directory,
        output(),
        directory.resolve("target/mooring"),
        directory.resolve("cache"),
        options,
        ci,
        classpath);
  }
}
