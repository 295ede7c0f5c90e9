#!/usr/bin/env python3
"""Splits the CPU time that Mooring adds to a compile by who spends it. See docs/performance.md.

Exit codes: 0 measured, 1 a compile found drift or failed, 2 it could not be measured.
"""

import argparse
import os
import shutil
import statistics
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True

import process
from compile import HERE, Drift, JavacBench, Tools, default_java_home, engines, numbers, progress, run

HIBERNATE = "hibernate"
ENGINE = "engine"
PHASES = ("javac", "worker.plan", HIBERNATE, "worker.schema", "worker.verify", ENGINE)


class ShareBench(JavacBench):
    """One changed entity, with the thread time of each phase, beside an empty processor."""

    def __init__(self, tools, count, engine):
        super().__init__(tools, count, engine)
        self.timings = self.directory / "timings.txt"

    def mooring(self, directory):
        return [*super().mooring(directory)[:-1], f"-Amooring.timings={self.timings}", super().mooring(directory)[-1]]

    def round(self, step):
        """Thread times by phase, and the process times of an empty processor and of Mooring, in ms."""
        by_name = {variant.name: variant for variant in self.variants}
        empty = self.tools.run(by_name["empty processor"].prepare(step), mooring=False)
        command = self.changed(step)
        self.timings.unlink(missing_ok=True)
        changed = self.tools.run(command, mooring=True)
        found = Counter()
        for line in self.timings.read_text(encoding="utf-8").splitlines():
            phase, nanos = line.split()
            found[phase] += int(nanos) / 1e6
        missing = [phase for phase in PHASES if phase not in found]
        if missing:
            raise Drift(f"nothing was measured of {', '.join(missing)}")
        found["empty processor"] = empty.cpu_seconds * 1000
        found["with Mooring"] = changed.cpu_seconds * 1000
        return found


def own(found):
    return sum(found[phase] for phase in PHASES if phase not in (HIBERNATE, ENGINE))


def threads(found):
    return own(found) + found[HIBERNATE]


def added(found):
    return found["with Mooring"] - found["empty processor"]


def report(bench, rounds):
    print(f"\n### {bench.title}\n")
    print("| phase | CPU ms | least | most |")
    print("|---|---:|---:|---:|")
    for phase in (*PHASES, "empty processor", "with Mooring"):
        values = [found[phase] for found in rounds]
        print(f"| {phase} | {statistics.median(values):.0f} | {min(values):.0f} | {max(values):.0f} |")
    for title, of in (("own, % of own and Hibernate", threads), ("own, % of all that Mooring adds", added)):
        shares = [100 * own(found) / of(found) for found in rounds]
        print(f"| {title} | {statistics.median(shares):.0f} | {min(shares):.0f} | {max(shares):.0f} |")
    print()
    sys.stdout.flush()


def main():
    arguments = parse()
    process.reap_orphans()
    tools = Tools(arguments.work.resolve() / "share", arguments.java_home.resolve())
    if arguments.processor_path:
        tools.processor_path = arguments.processor_path
    print(f"{os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}, {arguments.rounds} rounds")
    for engine in arguments.engine:
        for count in arguments.entities:
            bench = ShareBench(tools, count, engine)
            progress(f"{bench.title}: warming up")
            bench.warm_up()
            bench.round(1)
            report(bench, [bench.round(step) for step in range(2, 2 + arguments.rounds)])
            shutil.rmtree(bench.directory)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entities", type=numbers, default=[100, 500], help="how many, separated by commas (100,500)")
    parser.add_argument("--engine", type=engines, default=["h2"], help="h2, postgresql or both (h2)")
    parser.add_argument("--rounds", type=int, default=9, help="measured compiles of each variant (9)")
    parser.add_argument("--java-home", type=Path, default=default_java_home(), help="the JDK that compiles ($JAVA_HOME)")
    parser.add_argument("--processor-path", help="a processor path of jars (the local repository's)")
    parser.add_argument("--work", type=Path, default=HERE / "target", help="where a folder share is made anew (benchmark/target)")
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("--rounds must be 1 or more")
    if arguments.java_home is None or not (arguments.java_home / "bin/javac").exists():
        parser.error("no JDK found: give --java-home or set JAVA_HOME")
    return arguments


if __name__ == "__main__":
    run(main)
