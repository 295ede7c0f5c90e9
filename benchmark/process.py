"""Runs one command and counts everything that it started.

Linux only. This process becomes the reaper of orphans: a worker or a database server that outlives
the compiler ends as a child of ours, so that its CPU time is counted however long it takes to end.
"""

import ctypes
import os
import resource
import threading
import time
from dataclasses import dataclass, field

PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
LEFT_OVER_SECONDS = 60
SAMPLE_SECONDS = 0.01


class Failed(Exception):
    """The command could not be measured; the message says why."""


@dataclass
class Run:
    """One command that has ended, with all of its descendants.

    cpu_seconds    user and system time of every process
    wall_seconds   until the command itself returned
    exit_code      the command's own
    peak_kib       by program, the most that one process of it held at a time; only if sampled
    """

    cpu_seconds: float
    wall_seconds: float
    exit_code: int
    peak_kib: dict = field(default_factory=dict)


def reap_orphans():
    """Makes this process the parent of all orphans among its descendants."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def run(command, environment, log, sample=False):
    """Runs a command to its end and the end of all that it started; its output goes to log.

    Sampling takes CPU time from what is measured: times of a sampled run are not to be used.
    """
    before = children_cpu()
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    start = time.perf_counter()
    root = os.posix_spawn(command[0], command, environment, file_actions=actions)
    sampler = Sampler(root) if sample else None
    pid = None
    while pid != root:
        pid, status, _ = os.wait4(-1, 0)
    wall = time.perf_counter() - start
    wait_for_orphans()
    return Run(
        cpu_seconds=children_cpu() - before,
        wall_seconds=wall,
        exit_code=os.waitstatus_to_exitcode(status),
        peak_kib=sampler.stop() if sampler else {},
    )


def wait_for_orphans():
    deadline = time.monotonic() + LEFT_OVER_SECONDS
    while True:
        try:
            pid, _, _ = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            if time.monotonic() > deadline:
                left = ", ".join(f"{name(child)} ({child})" for child in children(os.getpid()))
                raise Failed(f"still running {LEFT_OVER_SECONDS} s after the compiler returned: {left}")
            time.sleep(0.005)


def children_cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Sampler:
    """Watches the memory of a process and its descendants until it is stopped."""

    def __init__(self, root):
        self.peaks = {}
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.watch, args=(root,), daemon=True)
        self.thread.start()

    def watch(self, root):
        while not self.stopped.wait(SAMPLE_SECONDS):
            # An orphan has moved from its parent to this process.
            found, todo = set(), [root, *children(os.getpid())]
            while todo:
                pid = todo.pop()
                if pid not in found:
                    found.add(pid)
                    todo += children(pid)
            for pid in found:
                peak = high_water_mark(pid)
                if peak:
                    program = name(pid)
                    self.peaks[program] = max(peak, self.peaks.get(program, 0))

    def stop(self):
        self.stopped.set()
        self.thread.join()
        return self.peaks


def children(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            found += map(int, read(f"/proc/{pid}/task/{task}/children").split())
    except OSError:
        pass  # it has ended
    return found


def high_water_mark(pid):
    for line in read(f"/proc/{pid}/status").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0  # it has ended


def name(pid):
    return read(f"/proc/{pid}/comm").strip()


def read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
