"""The house is kept: licences, types, quick start, one version, nothing of one machine."""

from __future__ import annotations

import importlib.metadata
import importlib.resources
import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import foedus

ROOT = Path(__file__).parents[1]
OWN = Path(__file__).relative_to(ROOT)
HEAVY = {"numpy", "ortools", "pandas", "rich"}
#: A copyleft that would bind the whole program; LGPL, or GPL with a linking exception, does not.
STRONG_COPYLEFT = re.compile(
    r"(?<![A-Za-z])A?GPL(?!\S*\s+WITH\b)(?!-\S*-with-)"
    r"|(?<!Lesser )(?<!Library )General Public License|Affero",
    re.IGNORECASE,
)
#: An absolute path into somebody's machine, or one that leaves the repository for a neighbour.
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:work|home|root|Users|tmp|mnt)/\w|\.\./shared\b")
#: Words about how the project is made rather than about what it is.
WORKPLACE = re.compile(r"\bsub-?agents?\b|\bthe brief\b|\bwork ?order\b", re.IGNORECASE)
#: A Markdown file of ours: not an address, nor a Moldovan host with a dot in its name.
DOCUMENT = re.compile(r"(?<![\w./:-])[\w/-]+\.md\b")


def runtime_packages(name: str) -> set[str]:
    """``name`` and all it needs when it runs, extras aside, by distribution name."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        package = waiting.pop().lower()
        if package in found:
            continue
        found.add(package)
        needs = map(Requirement, importlib.metadata.requires(package) or [])
        waiting += [n.name for n in needs if n.marker is None or n.marker.evaluate({"extra": ""})]
    return found


def licence_of(package: str) -> str:
    """What a distribution says of its licence; a full text is judged by its title."""
    about = importlib.metadata.metadata(package)
    told = [*(about.get_all("License-Expression") or []), *(about.get_all("License") or [])]
    told += [c for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    return "\n".join(text[:200] for text in told)


def texts() -> dict[str, str]:
    """Every text file that git keeps or would keep, by its path in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = {}
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and b"\0" not in (data := path.read_bytes()):
            found[name] = data.decode("utf-8")
    return found


@pytest.fixture(scope="module")
def repository() -> dict[str, str]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so there is no list of what belongs to the project")
    return texts()


def test_no_runtime_dependency_is_under_a_strong_copyleft() -> None:
    packages = runtime_packages("foedus")
    assert {"click", "msgspec", "numpy", "ortools", "rich"} <= packages
    assert {p: licence_of(p) for p in packages if STRONG_COPYLEFT.search(licence_of(p))} == {}


def test_every_runtime_dependency_says_its_licence() -> None:
    assert [p for p in sorted(runtime_packages("foedus")) if not licence_of(p).strip()] == []


@pytest.mark.parametrize(
    ("licence", "strong"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", True),
        ("GNU Affero General Public License", True),
        ("LGPL-2.1-or-later", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False),
        ("Apache-2.0", False),
    ],
)
def test_the_licence_check_knows_a_strong_copyleft(licence: str, strong: bool) -> None:
    assert bool(STRONG_COPYLEFT.search(licence)) is strong


def test_type_checkers_are_told_that_foedus_is_typed() -> None:
    assert importlib.resources.files("foedus").joinpath("py.typed").is_file()


@pytest.mark.parametrize("module", ["foedus", "foedus.doors.cli"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{module} is not there")
    code = f"import sys, {module}; print(*sys.modules)"
    run = [sys.executable, "-c", code]
    loaded = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
    assert module in loaded
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()


def test_the_version_is_the_same_wherever_it_stands() -> None:
    citation = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.M)
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert citation is not None
    assert newest is not None
    assert foedus.__version__ == importlib.metadata.version("foedus")
    assert foedus.__version__ == citation[1]
    assert foedus.__version__ == newest[1]


def test_the_licence_is_the_same_wherever_it_stands() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    assert "\nlicense: Apache-2.0\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")[:200]


def test_every_version_tells_law_and_facts_from_code() -> None:
    versions = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.M)[1:]
    assert versions
    for version in versions:
        assert re.findall(r"^### (.+)$", version, re.M) == ["Law and facts", "Code"]


def test_no_file_names_a_path_of_one_machine(repository: dict[str, str]) -> None:
    named = {name: found[0] for name, t in repository.items() if (found := MACHINE_PATH.search(t))}
    assert named == {}


def test_no_file_speaks_of_how_it_was_made(repository: dict[str, str]) -> None:
    # This file has to spell the words it looks for.
    others = {name: text for name, text in repository.items() if Path(name) != OWN}
    assert {name: found[0] for name, t in others.items() if (found := WORKPLACE.search(t))} == {}


def test_every_document_that_is_named_is_in_the_repository(repository: dict[str, str]) -> None:
    there = {Path(name).name for name in repository}
    missing = {
        (name, document)
        for name, text in repository.items()
        for document in DOCUMENT.findall(text)
        if Path(document).name not in there
    }
    assert missing == set()


def test_no_file_is_long_and_only_law_files_are_longish(repository: dict[str, str]) -> None:
    lengths = {n: t.count("\n") for n, t in repository.items() if re.match(r"src/.*\.py$", n)}
    assert lengths
    limits = {n: 450 if n.startswith("src/foedus/law/") else 300 for n in lengths}
    assert {n: k for n, k in lengths.items() if k > limits[n]} == {}
