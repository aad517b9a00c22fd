"""Two clocks: one for a whole process, one for a call inside this one.

Run as a script, this module starts one command and prints what it cost. A fresh, small parent is
needed for that: on Linux a child's peak memory starts from its parent's, so that a parent holding
large libraries would be charged to every command it times.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

Measure = dict[str, Any]


class CommandError(RuntimeError):
    """A command that was to be timed did not end well."""


def whole_process(name: str, argv: Sequence[str], runs: int = 7) -> Measure:
    """Time a command from start to exit, once unmeasured and then ``runs`` times.

    Gives seconds of wall time and of processor time (its children's included), and MiB of peak
    resident memory, each as least, median and greatest.

    Raises:
        CommandError: the command exits with another status than 0.
    """
    costs = [_cost(argv) for _ in range(runs + 1)][1:]
    return {
        "name": name,
        "runs": runs,
        **_spread("wall_s", [cost["wall_s"] for cost in costs]),
        **_spread("cpu_s", [cost["cpu_s"] for cost in costs]),
        **_spread("peak_mib", [cost["peak_mib"] for cost in costs]),
    }


def in_process(
    name: str, call: Callable[[], object], runs: int = 7, least_s: float = 0.1
) -> Measure:
    """Time a call in this process: seconds per call, least, median and greatest of ``runs``.

    The call is repeated within each run until the run lasts ``least_s``, so that a call far
    shorter than the clock's step can be timed. ``cpu_s_min`` is the least processor time, which
    says more where other programs run beside.
    """
    repeats = 1
    while (took := _repeat(call, repeats)[0]) < least_s:
        repeats = max(2 * repeats, int(repeats * least_s / max(took, 1e-9)))
    times = [_repeat(call, repeats) for _ in range(runs)]
    return {
        "name": name,
        "runs": runs,
        "repeats": repeats,
        **_spread("call_s", [wall / repeats for wall, _ in times]),
        "cpu_s_min": min(cpu for _, cpu in times) / repeats,
    }


def last_line(text: str) -> str:
    """The last line of what a command complained, which names the error."""
    return (text.strip().splitlines() or ["no message"])[-1]


def _repeat(call: Callable[[], object], repeats: int) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    start, used = time.perf_counter(), time.process_time()
    for _ in range(repeats):
        call()
    return time.perf_counter() - start, time.process_time() - used


def _spread(name: str, values: Sequence[float]) -> Measure:
    return {
        f"{name}_min": min(values),
        f"{name}_median": statistics.median(values),
        f"{name}_max": max(values),
    }


def _cost(argv: Sequence[str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-I", "-S", __file__, *argv], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CommandError(f"{' '.join(argv)}: {last_line(done.stderr)}")
    cost: dict[str, float] = json.loads(done.stdout)
    return cost


def _start_and_wait(argv: Sequence[str]) -> int:
    """Run ``argv`` with its output thrown away; print its cost as JSON; give its status."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    # An installed program's modules are compiled: its first run keeps what it compiles.
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    pid = os.posix_spawnp(argv[0], list(argv), env, file_actions=quiet)
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    per_mib = 1024**2 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    cpu = used.ru_utime + used.ru_stime
    print(json.dumps({"wall_s": wall, "cpu_s": cpu, "peak_mib": used.ru_maxrss / per_mib}))
    return 0 if os.waitstatus_to_exitcode(status) == 0 else 1


if __name__ == "__main__":
    sys.exit(_start_and_wait(sys.argv[1:]))
