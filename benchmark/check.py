#!/usr/bin/env python3
"""Measures `mooring check` and Hibernate's own validate beside it. See docs/performance.md.

Exit codes: 0 measured, 1 a check found drift or failed, 2 it could not be measured.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

import build
import process
from compile import HERE, JavacBench, Tools, default_java_home, engines, numbers, progress, run

EXAMPLE = build.REPOSITORY / "example-app"
SPRING_NAMES = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"
SERVER_SECONDS = 120


class Server:
    """A PostgreSQL that stands before anything is measured; it ends when this process does."""

    def __init__(self, validate, name, migrations):
        self.url = validate.work / f"{name}.url"
        pipe = validate.work / f"{name}.pipe"
        os.mkfifo(pipe)
        # An orphan of a shell that has ended is init's child, not ours: nobody waits for it.
        command = [*validate.java, "serve", str(migrations), str(self.url)]
        subprocess.run(
            ["/bin/sh", "-c", '"$@" < "$0" > /dev/null 2>&1 &', str(pipe), *command],
            env=validate.environment,
            check=True,
        )
        self.input = open(pipe, "wb")
        deadline = time.monotonic() + SERVER_SECONDS
        while not self.url.exists():
            if time.monotonic() > deadline:
                raise process.Failed(f"no server for {migrations} after {SERVER_SECONDS} s")
            time.sleep(0.1)


class Validate:
    """Hibernate's SchemaValidator in a process of its own, against a server that is up."""

    def __init__(self, tools):
        self.work = tools.work
        self.environment = tools.environment
        classes = tools.work / "validate"
        path = f"{tools.compile_path}:{tools.processor_path}"
        source = str(HERE / "Validate.java")
        subprocess.run(
            [str(tools.java_home / "bin/javac"), "-proc:none", "-nowarn", "-cp", path, "-d", str(classes), source],
            check=True,
        )
        self.java = [str(tools.java_home / "bin/java"), "-cp", f"{classes}:{path}", "Validate"]

    def command(self, mode, server, classes, names):
        return [*self.java, mode, str(classes), str(server.url), names]


class Check:
    """What is measured for one schema: name and command of each variant."""

    def __init__(self, tools, title, project, lock, migrations):
        self.tools = tools
        self.title = title
        mooring = [str(tools.java_home / "bin/java"), "-jar", str(build.REPOSITORY / "cli/target/mooring.jar")]
        check = [*mooring, "check", "--project", str(project), "--lock", str(lock), "--migrations", str(migrations)]
        quick = [mooring[0], "-XX:TieredStopAtLevel=1", *check[1:]]
        self.variants = {"mooring --version": lambda step: [*mooring, "--version"]}
        self.variants["mooring check"] = lambda step: check
        self.variants["mooring check, -XX:TieredStopAtLevel=1"] = lambda step: quick
        self.variants["mooring check, first replay"] = lambda step: self.fresh(step, mooring, lock, migrations)
        self.runs = {}
        self.peaks = {}

    def fresh(self, step, mooring, lock, migrations):
        # Migrated databases are kept by project directory: this one was never seen before.
        directory = self.tools.work / "fresh" / f"{self.title.replace(' ', '-')}-{step}"
        copy = directory / "migrations"
        shutil.copytree(migrations, copy)
        return [*mooring, "check", "--project", str(directory), "--lock", str(lock), "--migrations", str(copy)]

    def measure(self, rounds):
        for step in range(rounds + 2):
            kind = "warm-up" if step == 0 else "round" if step <= rounds else "memory"
            progress(f"{self.title}: {kind}")
            for name, command in self.variants.items():
                run = self.tools.run(command(step), mooring=True, sample=kind == "memory")
                if kind == "round":
                    self.runs.setdefault(name, []).append(run)
                elif kind == "memory":
                    self.peaks[name] = run.peak_kib

    def rows(self):
        for name, runs in self.runs.items():
            cpu = statistics.median(run.cpu_seconds for run in runs)
            spread = f"{min(run.cpu_seconds for run in runs):.2f}-{max(run.cpu_seconds for run in runs):.2f}"
            wall = statistics.median(run.wall_seconds for run in runs)
            yield f"| {self.title} | {name} | {cpu:.2f} ({spread}) | {wall:.2f} | {self.peaks[name].get('java', 0) / 1024:.0f} |"


def generated(tools, count, engine):
    bench = JavacBench(tools, count, engine)
    directory = bench.base
    tools.run(bench.unchanged(0), mooring=True)
    locks = sorted((directory / "schema").glob("*.lock.json"))
    return directory, locks[0], directory / "src/main/resources/db/migration"


def main():
    arguments = parse()
    tools = Tools(arguments.work.resolve() / "check", arguments.java_home.resolve())
    validate = Validate(tools)
    checks = []
    migrations = EXAMPLE / "src/main/resources/db/migration"
    example = Check(tools, "example", EXAMPLE, EXAMPLE / "schema/clinic.lock.json", migrations)
    server = Server(validate, "example", migrations)
    for name, mode in (("Hibernate's validate", "validate"), ("Hibernate's validate, session factory", "application")):
        command = validate.command(mode, server, EXAMPLE / "target/classes", SPRING_NAMES)
        example.variants[name] = lambda step, command=command: command
    checks.append(example)
    for engine in arguments.engine:
        for count in arguments.tables:
            progress(f"{count} tables, {engine}: compiling")
            directory, lock, migrations = generated(tools, count, engine)
            checks.append(Check(tools, f"{count} tables {engine}", directory, lock, migrations))
    # Only now, so that the server is not among what is waited for.
    process.reap_orphans()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} CPUs, {platform.system()} {platform.machine()}, load {load:.1f}, {arguments.rounds} rounds\n")
    print("| schema | command | CPU s | wall s | JVM MB |\n|---|---|---:|---:|---:|")
    for check in checks:
        check.measure(arguments.rounds)
        for row in check.rows():
            print(row, flush=True)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", type=numbers, default=[10, 100, 1000], help="how many, separated by commas (10,100,1000)")
    parser.add_argument("--engine", type=engines, default=["h2", "postgresql"], help="h2, postgresql or both (both)")
    parser.add_argument("--rounds", type=int, default=5, help="timed runs of each command (5)")
    parser.add_argument("--java-home", type=Path, default=default_java_home(), help="the JDK that runs everything ($JAVA_HOME)")
    parser.add_argument("--work", type=Path, default=HERE / "target", help="where a folder check is made anew (benchmark/target)")
    return parser.parse_args()


if __name__ == "__main__":
    run(main)
