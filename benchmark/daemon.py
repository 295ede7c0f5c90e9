#!/usr/bin/env python3
"""Compiles one project many times in one JVM and tells what is left in it and in its worker. See docs/performance.md.

Exit codes: 0 measured, 1 a compile found drift or failed or something was left behind, 2 it could not be measured.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

import build
import process
from compile import NOT_INHERITED, Drift, default_java_home, engines, run
from project import Project, sources, write

HERE = Path(__file__).resolve().parent
HEADS = ("heap", "metaspace", "classes", "threads", "worker heap", "worker metaspace", "worker threads", "models")


def main():
    arguments = parse()
    process.reap_orphans()
    work = arguments.work.resolve() / "daemon"
    java = arguments.java_home.resolve() / "bin"
    environment = {key: value for key, value in os.environ.items() if key not in NOT_INHERITED}
    environment |= {"JAVA_HOME": str(java.parent), "MOORING_CACHE": str(work / "cache")}
    paths = build.class_paths(work, environment)
    classes = work / "host"
    subprocess.run([str(java / "javac"), "-d", str(classes), str(HERE / "Daemon.java")], check=True)
    for engine in arguments.engine:
        for worker in ("forked", "inside"):
            for changing in (True, False):
                measure(arguments, work, java, environment, paths, classes, engine, worker, changing)


def measure(arguments, work, java, environment, paths, classes, engine, worker, changing):
    directory = work / f"{engine}-{worker}-{'changed' if changing else 'unchanged'}"
    project = Project(arguments.entities, engine)
    project.write(directory, build.pom(True))
    files = sources(directory)
    output = directory / "target/classes"
    output.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-r", f"{directory}/src/main/resources/.", str(output)], check=True)
    options = ["-d", output, "-cp", paths[0], "-processorpath", paths[1], "--release", "17", f"-Amooring.worker={worker}"]
    write(directory / "javac.args", "\n".join(f'"{text}"' for text in [*options, *files]) + "\n")
    command = [str(java / "java"), f"-Xmx{arguments.heap}m", "-XX:+UseSerialGC", "-cp", str(classes), "Daemon"]
    command += [str(arguments.rounds), str(arguments.look), str(directory / "javac.args")]
    if changing:
        before = {file: Path(file).read_text(encoding="utf-8") for file in map(str, files)}
        project.rename_index(directory, 1)
        source = next(Path(file) for file, text in before.items() if Path(file).read_text(encoding="utf-8") != text)
        other = directory / "other.txt"
        other.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
        source.write_text(before[str(source)], encoding="utf-8")
        command += [str(source), str(other)]
    print(f"\n### {engine}, worker {worker}, {'one entity changed' if changing else 'nothing changed'} each time\n", flush=True)
    host = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    rows, text = [], []
    for line in host.stdout:
        if line.startswith("{"):
            rows.append(json.loads(line))
            if rows[-1]["round"] >= arguments.rounds:
                break
        else:
            text.append(line)
    if len(rows) * arguments.look < arguments.rounds:
        raise Drift("".join(text))
    heads = [head for head in HEADS if head in rows[-1]]
    print(f"| round | {' | '.join(head + (' kB' if 'heap' in head or 'meta' in head else '') for head in heads)} |")
    print("|---" + "|---:" * len(heads) + "|")
    for row in rows:
        print(f"| {row['round']} | {' | '.join(str(row.get(head, '')) for head in heads)} |")
    started = {row["worker"] for row in rows if "worker" in row}
    print(f"\nWorkers in all: {len(started)}.")
    below = descendants(host.pid)
    host.kill()
    host.wait()
    deadline = time.monotonic() + 30
    while below and time.monotonic() < deadline:
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            pass
        below = {pid for pid in below if process.read(f"/proc/{pid}/cmdline")}
        time.sleep(0.05)
    if below:
        raise Drift(f"left behind after the JVM was killed: {sorted(below)}")
    print("Killed, it left nothing behind.", flush=True)


def descendants(root):
    found, todo = set(), process.children(root)
    while todo:
        pid = todo.pop()
        found.add(pid)
        todo += process.children(pid)
    return found


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entities", type=int, default=10, help="of the project (10)")
    parser.add_argument("--engine", type=engines, default=["h2", "postgresql"], help="h2, postgresql or both (both)")
    parser.add_argument("--rounds", type=int, default=200, help="compiles in one JVM (200)")
    parser.add_argument("--look", type=int, default=20, help="look at its memory every so many compiles (20)")
    parser.add_argument("--heap", type=int, default=400, help="MB of heap that the JVM may have (400)")
    parser.add_argument("--java-home", type=Path, default=default_java_home(), help="the JDK that compiles ($JAVA_HOME)")
    parser.add_argument("--work", type=Path, default=HERE / "target", help="where a folder daemon is made (benchmark/target)")
    return parser.parse_args()


if __name__ == "__main__":
    run(main)
