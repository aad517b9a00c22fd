"""The documents keep their word: every command they show runs, and prints what they show."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "cases" / "README.md"])


def shown() -> list[tuple[str, str, tuple[str, ...]]]:
    """Each command of the documents with the lines that it is shown to print."""
    found = []
    for page in PAGES:
        for block in re.findall(r"```console\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            for part in re.split(r"(?m)^\$ ", block)[1:]:
                command, *lines = part.strip().splitlines()
                found.append((page.name, command, tuple(lines)))
    return found


@pytest.mark.parametrize(("page", "command", "lines"), shown())
def test_a_command_in_the_documents_prints_what_is_shown(
    page: str, command: str, lines: tuple[str, ...]
) -> None:
    name, *arguments = shlex.split(command)
    assert name == "foedus", f"{page} shows a command that is not ours: {command}"
    done = subprocess.run(
        [sys.executable, "-m", "foedus", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    printed = done.stdout.splitlines()
    for line in lines:
        assert line in printed


def test_the_readme_shows_every_command() -> None:
    from foedus.doors.cli import cli

    readme = (ROOT / "README.md").read_text("utf-8")
    for command in cli.commands:
        assert f"foedus {command}" in readme, f"the README does not mention 'foedus {command}'"


def test_every_link_between_documents_leads_somewhere() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
