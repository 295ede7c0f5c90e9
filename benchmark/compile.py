#!/usr/bin/env python3
"""Measures what Mooring costs a compile, as ratios within one run. See docs/performance.md.

Exit codes: 0 measured, 1 a compile found drift or failed, 2 it could not be measured.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

sys.dont_write_bytecode = True

import build
import process
from project import Project, sources, write

HERE = Path(__file__).resolve().parent
MEMORY_ROUNDS = 3
# What would change how a JVM runs or how Mooring judges, wherever this is started.
NOT_INHERITED = ("CI", "CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVAC_OPTIONS")

EMPTY_PROCESSOR = """\
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class EmptyProcessor extends AbstractProcessor {
  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return false;
  }
}
"""


class Drift(Exception):
    """A compile that should have passed did not, or said something."""


@dataclass
class Variant:
    """One way to compile; prepare brings its project into the state to compile and returns the command."""

    name: str
    prepare: Callable[[int], list]
    mooring: bool = False
    forks: bool = False
    runs: list = field(default_factory=list)
    peaks: list = field(default_factory=list)


class Bench:
    """The variants of one engine and one number of entities."""

    def __init__(self, tools, count, engine):
        self.tools = tools
        self.engine = engine
        self.project = Project(count, engine)
        self.directory = tools.work / f"{engine}-{count}"
        self.title = f"{count} entities, {count} migrations, {engine}"

    def checked_out(self, name, mooring=True):
        directory = self.directory / name
        if directory.exists():
            shutil.rmtree(directory)
        self.project.write(directory, build.pom(mooring))
        return directory


class JavacBench(Bench):
    """A fresh javac for each compile."""

    first = "-proc:none"
    second = "empty processor"
    memory = True

    def __init__(self, tools, count, engine):
        super().__init__(tools, count, engine)
        self.base = self.checked_out("base")
        self.growing = self.checked_out("growing")
        self.variants = [
            Variant(self.first, lambda step: self.javac(self.base, "none", ["-proc:none"])),
            Variant(self.second, lambda step: self.javac(self.base, "empty", ["-processorpath", tools.empty])),
            Variant("nothing changed", self.unchanged, mooring=True),
            Variant("one entity changed", self.changed, mooring=True, forks=True),
            Variant("one entity, one new migration", self.migrated, mooring=True, forks=True),
            Variant("first replay", self.fresh, mooring=True, forks=True),
        ]

    def warm_up(self):
        """Fills the caches, and proves that what is measured is proven."""
        command = self.unchanged(0)
        self.tools.run(command, mooring=True)
        shutil.copytree(self.base / "schema", self.directory / "schema", dirs_exist_ok=True)
        self.tools.run(self.mooring(self.growing), mooring=True)

    def unchanged(self, step):
        return self.mooring(self.base)

    def changed(self, step):
        self.project.rename_index(self.base, step)
        return self.mooring(self.base)

    def migrated(self, step):
        self.project.widen_column(self.growing, step)
        return self.mooring(self.growing)

    def fresh(self, step):
        # Migrated databases are kept by project directory: this one was never seen before.
        directory = self.checked_out(f"fresh-{step}")
        shutil.copytree(self.directory / "schema", directory / "schema")
        previous = self.directory / f"fresh-{step - 1}"
        if previous.exists():
            shutil.rmtree(previous)
        return self.mooring(directory)

    def mooring(self, directory):
        return self.javac(directory, "classes", ["-processorpath", self.tools.processor_path])

    def javac(self, directory, output, arguments):
        classes = directory / "target" / output
        shutil.copytree(directory / "src/main/resources", classes, dirs_exist_ok=True)
        listing = directory / "target/sources.txt"
        if not listing.exists():
            write(listing, "\n".join(sources(directory)) + "\n")
        return [
            str(self.tools.java_home / "bin/javac"),
            *("-d", str(classes), "-cp", self.tools.compile_path),
            *("--release", "17", "-encoding", "UTF-8", "-g", "-parameters"),
            *arguments,
            f"@{listing}",
        ]

    def notes(self):
        by_name = {variant.name: variant.runs for variant in self.variants}
        pairs = list(zip(by_name["first replay"], by_name["one entity changed"]))
        wall = statistics.median(replay.wall_seconds - change.wall_seconds for replay, change in pairs)
        cpu = statistics.median(replay.cpu_seconds - change.cpu_seconds for replay, change in pairs)
        return [f"The first replay adds {wall:.2f} s of wall time and {cpu:.2f} s of CPU to a changed entity."]


class MavenBench(Bench):
    """`mvn compile` where nothing changed."""

    first = "without Mooring"
    second = None
    memory = False

    def __init__(self, tools, count, engine):
        super().__init__(tools, count, engine)
        self.title += ", mvn compile, nothing changed"
        without, with_mooring = self.checked_out("without", mooring=False), self.checked_out("with")
        self.variants = [
            Variant(self.first, lambda step: self.compile(without)),
            Variant("with Mooring", lambda step: self.compile(with_mooring), mooring=True),
        ]

    def warm_up(self):
        # The first compile writes the lock, so that only the second finds everything as it will stay.
        for variant in self.variants:
            self.tools.run(variant.prepare(0), mooring=variant.mooring)

    def compile(self, directory):
        return [build.maven(), "-o", "-B", "-f", str(directory), "compile"]

    def notes(self):
        return []


class Tools:
    """What all benches share: the JDK, the class paths, the environment, the private cache."""

    def __init__(self, work, java_home):
        self.work = work
        self.java_home = java_home
        self.log = work / "output.txt"
        # Caches of earlier runs would know the migrations of this one.
        shutil.rmtree(work, ignore_errors=True)
        self.environment = {key: value for key, value in os.environ.items() if key not in NOT_INHERITED}
        self.environment |= {"JAVA_HOME": str(java_home), "MOORING_CACHE": str(work / "cache")}
        self.compile_path, self.processor_path = build.class_paths(work, self.environment)
        self.empty = str(work / "empty")
        write(work / "empty-source/EmptyProcessor.java", EMPTY_PROCESSOR)
        write(work / "empty/META-INF/services/javax.annotation.processing.Processor", "EmptyProcessor\n")
        source = str(work / "empty-source/EmptyProcessor.java")
        subprocess.run([str(java_home / "bin/javac"), "-proc:none", "-d", self.empty, source], check=True)

    def run(self, command, mooring, sample=False):
        run = process.run(command, self.environment, self.log, sample)
        output = self.log.read_text(encoding="utf-8", errors="replace")
        # In a project that is in sync Mooring has nothing to warn of.
        said = mooring and ("warning: " in output or "[WARNING]" in output)
        if run.exit_code != 0 or said:
            raise Drift(f"{' '.join(command[:1])} ended with {run.exit_code}; its output is in {self.log}:\n{output[:4000]}")
        return run


def measure(bench, rounds):
    """Runs the variants in turn; the rounds in which memory is watched come last and are not timed."""
    progress(f"{bench.title}: warming up")
    bench.warm_up()
    # The first turn is not counted: every variant finds its files in the page cache.
    sampled = min(MEMORY_ROUNDS, rounds) if bench.memory else 0
    for step in range(1, 1 + rounds + sampled + 1):
        kind = "warm-up" if step == 1 else "round" if step <= 1 + rounds else "memory"
        progress(f"{bench.title}: {kind} {step}/{1 + rounds + sampled}")
        for variant in bench.variants:
            run = bench.tools.run(variant.prepare(step), variant.mooring, sample=kind == "memory")
            if kind == "round":
                variant.runs.append(run)
            elif kind == "memory":
                variant.peaks.append(run.peak_kib)


def report(bench):
    """One Markdown table; ratios are medians of the ratios within each round, with their range."""
    by_name = {variant.name: variant for variant in bench.variants}
    compared = [by_name[name] for name in (bench.first, bench.second) if name]
    heads = ["variant", "CPU s", *(f"CPU / {other.name}" for other in compared)]
    heads += ["wall s", *(f"wall / {other.name}" for other in compared)]
    heads += ["javac MB", "worker MB"] if bench.memory else []
    rows = []
    for variant in bench.variants:
        row = [variant.name]
        for seconds in ("cpu_seconds", "wall_seconds"):
            row.append(f"{statistics.median(getattr(run, seconds) for run in variant.runs):.2f}")
            for other in compared:
                if other is variant:
                    row.append("1")
                    continue
                ratios = [getattr(a, seconds) / getattr(b, seconds) for a, b in zip(variant.runs, other.runs)]
                row.append(f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")
        rows.append(row + ([megabytes(variant, "javac"), megabytes(variant, "java")] if bench.memory else []))
    print(f"\n### {bench.title}\n")
    print(f"| {' | '.join(heads)} |")
    print("|---" + "|---:" * (len(heads) - 1) + "|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    print()
    for note in bench.notes() + unexpected(bench):
        print(note)
    sys.stdout.flush()


def megabytes(variant, program):
    peaks = [peak[program] for peak in variant.peaks if program in peak]
    return f"{statistics.median(peaks) / 1024:.0f}" if peaks else "-"


def unexpected(bench):
    """Variants that did not do what their name says."""
    found = []
    for variant in bench.variants:
        forked = any("java" in peak for peak in variant.peaks)
        if bench.memory and forked != variant.forks:
            found.append(f"NOT AS MEANT: '{variant.name}' started {'a' if forked else 'no'} worker.")
    return found


def progress(message):
    print(message, file=sys.stderr, flush=True)


def main():
    arguments = parse()
    process.reap_orphans()
    tools = Tools(arguments.work.resolve() / "compile", arguments.java_home.resolve())
    version = subprocess.run(
        [str(tools.java_home / "bin/javac"), "-version"], stdout=subprocess.PIPE, text=True, check=True
    ).stdout.strip()
    load = os.getloadavg()[0]
    print(f"{version}, {os.cpu_count()} CPUs, {platform.system()} {platform.machine()}, load {load:.1f}, {arguments.rounds} rounds")
    if load > 0.5:
        progress(f"something else is running (load {load:.1f}): these figures are worth nothing")
    for engine in arguments.engine:
        for count in arguments.entities:
            bench = (MavenBench if arguments.maven else JavacBench)(tools, count, engine)
            measure(bench, arguments.rounds)
            report(bench)
            shutil.rmtree(bench.directory)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entities", type=numbers, default=[10, 100, 500], help="how many, separated by commas (10,100,500)")
    parser.add_argument("--engine", type=engines, default=["h2", "postgresql"], help="h2, postgresql or both (both)")
    parser.add_argument("--rounds", type=int, default=7, help="timed compiles of each variant (7)")
    parser.add_argument("--java-home", type=Path, default=default_java_home(), help="the JDK that compiles ($JAVA_HOME)")
    parser.add_argument("--maven", action="store_true", help="measure mvn compile with nothing changed instead of javac")
    parser.add_argument("--work", type=Path, default=HERE / "target", help="where a folder compile is made anew (benchmark/target)")
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("--rounds must be 1 or more")
    if arguments.java_home is None or not (arguments.java_home / "bin/javac").exists():
        parser.error("no JDK found: give --java-home or set JAVA_HOME")
    return arguments


def numbers(text):
    return [int(part) for part in text.split(",")]


def engines(text):
    given = text.split(",")
    if not set(given) <= {"h2", "postgresql"}:
        raise argparse.ArgumentTypeError(f"'{text}' is not of h2, postgresql")
    return given


def default_java_home():
    if os.environ.get("JAVA_HOME"):
        return Path(os.environ["JAVA_HOME"])
    javac = shutil.which("javac")
    return Path(javac).resolve().parent.parent if javac else None


def run(benchmark):
    """Runs a benchmark's main function; ends with 1 where a compile found drift, with 2 where it could not measure."""
    try:
        benchmark()
    except Drift as failure:
        progress(f"error: {failure}")
        sys.exit(1)
    except (build.Unresolved, process.Failed, OSError, subprocess.CalledProcessError) as failure:
        progress(f"error: {failure}")
        sys.exit(2)


if __name__ == "__main__":
    run(main)
