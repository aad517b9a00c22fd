"""Run the benches, print what they measured and save it with the machine it was measured on.

A bench is a function named ``bench_*``, without arguments, in a file of ``bench/benches/``; it
gives a list of rows, each a dict with the same keys. Adding one is adding a function.

    python bench/run.py                 all of them
    python bench/run.py whole_process   those of the files named
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGES = ("foedus", "click", "msgspec", "numpy", "ortools", "rich")

Rows = list[dict[str, Any]]


def main(wanted: Sequence[str]) -> int:
    """Run the benches of the files named, or all; give 1 if any could not be run."""
    known = [path.stem for path in sorted((HERE / "benches").glob("*.py"))]
    if unknown := sorted(set(wanted) - set(known)):
        print(f"no bench file {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    results: dict[str, Rows] = {}
    failures: dict[str, str] = {}
    for name, bench in _benches(wanted or known):
        print(f"\n{name}\n  {(bench.__doc__ or '').strip().splitlines()[0]}")
        try:
            results[name] = bench()
        except Exception as error:  # one bench that fails must not hide the others
            failures[name] = f"{type(error).__name__}: {error}"
            print(f"  FAILED  {failures[name]}")
        else:
            print(_table(results[name]))
    print(f"\nsaved as {_save(results, failures)}")
    return 1 if failures else 0


def _benches(files: Sequence[str]) -> Iterator[tuple[str, Callable[[], Rows]]]:
    for stem in files:
        spec = importlib.util.spec_from_file_location(stem, HERE / "benches" / f"{stem}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        for name, value in vars(module).items():
            if name.startswith("bench_"):
                yield f"{stem}.{name.removeprefix('bench_')}", value


def _table(rows: Rows) -> str:
    heads = list(dict.fromkeys(key for row in rows for key in row))
    cells = [heads, *([_cell(row.get(key, "")) for key in heads] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  "
        + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )


def _cell(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _save(results: dict[str, Rows], failures: dict[str, str]) -> Path:
    now = datetime.now(UTC)
    record = {
        "when": now.isoformat(timespec="seconds"),
        "machine": _machine(),
        "python": platform.python_version(),
        "versions": {name: _version(name) for name in PACKAGES},
        "benches": results,
        "failures": failures,
    }
    path = HERE / "results" / f"{now:%Y%m%dT%H%M%SZ}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    return path


def _machine() -> dict[str, Any]:
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load_1min": round(os.getloadavg()[0], 2),
        "memory_gib": round(pages / 1024**3, 1),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or platform.machine())


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
