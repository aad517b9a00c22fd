"""'new' writes a case that 'check' accepts, whole or not at all, and never over another unasked."""

from __future__ import annotations

import io
import os
import pty
import re
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from foedus.catalog import all_measures
from foedus.facts.reading import read_case
from foedus.questions.interview import begin
from foedus.questions.interview.basics import KEYS

from .terminal import Told, run

PAGE = (Path(__file__).parents[2] / "docs" / "new-case.md").read_text("utf-8")
(ANSWERS,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
(SHOWN,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
LINES = """The island

An invention.
2026-03-02
2026-03-04
Arcadia (state)
Mauritius


France, India


yes: UN report
back
yes
no
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def piped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lines: str, *args: str
) -> Told:
    data = io.BytesIO(lines.encode("utf-8", "surrogateescape"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data, "utf-8"))
    return run(capsys, "new", *args)


START_WITH = {"title": "A", "from": "2026-03-02", "attackers": "France", "victims": "Mali"}
STATED = 'title = "A"\nfrom = 2026-03-02\n[stated]\n'


def by_answers(capsys: pytest.CaptureFixture[str], answers: str, file: str = "a.toml") -> Told:
    Path("answers.txt").write_text(answers, encoding="utf-8")
    return run(capsys, "new", file, "--answers", "answers.txt")


def test_answers_through_a_pipe_end_in_a_case_that_check_accepts(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    told = piped(capsys, monkeypatch, LINES)
    assert (told.status, told.err) == (0, "")
    assert SHOWN in told.out
    commands = re.findall(r"^  foedus (.+)$", told.out, re.MULTILINE)
    assert [command.split()[0] for command in commands] == ["check", "measures", "why"]
    assert all_measures()[commands[-1].split()[-1]].family != "procedure"
    for command in commands:
        assert run(capsys, *command.split()).status == 0
    case = read_case(folder / "the-island.toml")
    assert (case.title, case.about, case.digest != "") == ("The island", "An invention.", True)
    assert [(str(f.variable), f.value) for f in case.facts] == [
        ("is_state(ARCADIA)", True),
        ("threat_to_peace(MUS)", True),
        ("grave_atrocities(MUS)", False),
    ]


def test_the_page_on_new_cases_shows_answers_that_make_a_case(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    told = by_answers(capsys, ANSWERS, "hypothetical-island.toml")
    assert (told.status, told.err) == (0, "")
    first = (folder / "hypothetical-island.toml").read_bytes()
    assert run(capsys, "check", "hypothetical-island.toml").status == 0
    case = read_case(folder / "hypothetical-island.toml")
    assert len(case.facts) == 4
    assert {s.predicate for s in case.positions} == {"ballot", "requests", "contributes"}
    (folder / "hypothetical-island.toml").unlink()
    by_answers(capsys, ANSWERS, "hypothetical-island.toml")
    assert (folder / "hypothetical-island.toml").read_bytes() == first


def test_a_fact_on_which_nothing_turned_is_named_and_left_out(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    start = 'title = "A"\nfrom = 2026-03-02\nattackers = "Arcadia (state)"\n[facts]\n'
    told = by_answers(capsys, start + '"recognised_by(ARCADIA, FRA)" = true\n')
    assert (told.status, told.err) == (
        0,
        "left out, since nothing turned on it: recognised_by(ARCADIA, FRA)\n",
    )
    assert "recognised_by" not in (folder / "a.toml").read_text("utf-8")


def test_a_permanent_member_is_asked_through_a_pipe_though_another_blocks_already(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    start = LINES[: LINES.index("yes: UN report")]
    blocked = ["positions", *["no"] * 5]
    told = piped(capsys, monkeypatch, start + "\n".join(blocked) + "\n")
    assert told.status == 0
    asked = re.findall(r"How would (.+?) vote in the\s+UN Security Council", told.out)
    assert len(set(asked[:5])) == 5
    ballots = [s for s in read_case(folder / "the-island.toml").positions if s.body]
    assert {s.actor for s in ballots} == {"CHN", "FRA", "GBR", "RUS", "USA"}
    assert {s.measures for s in ballots} == {ballots[0].measures}


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ('title = "A"', "without this nothing can be asked: On which day"),
        ('title = "A"\nfrom = "2026-02-30"', "from: '2026-02-30' is not a day"),
        ('title = "A"\n[basics]\ntitle = "B"', "title is answered twice"),
        ('title = "A"\nfrom = 1', "from: the number 1 is no answer"),
        ('title = "A"\nfrom = 2026-03-02\nvictims = "Frence"', "nearest: France (FRA)"),
        ('title = "A', "this is not TOML"),
        ('title = "A"\nhost = "France"', '"host" is no question; nearest: hosts'),
        ('title = "A"\nsummary = "B"', "accepted: title, id, about, from, day, attackers"),
        ('title = "A"\nid = "b"\nfrom = 2026-03-02', "id: the case is called a"),
        (STATED + '"armed_atack(FRA, GUY)" = true', "nearest: armed_attack"),
        (STATED + '"armed_attack(FRA, GUZ)" = true', 'unknown state "GUZ"'),
        (STATED + '"armed_attack(FRA)" = true', "accepted: armed_attack(attacker, victim)"),
        (STATED + '"RUS securty_council" = "no"', "nearest: RUS security_council"),
        (
            STATED + '"RUS security_council no-flyzone" = "no"',
            "nearest: RUS security_council no-fly-zone",
        ),
        ('title = "a\\u001bb"', "the control character U+001B"),
    ],
)
def test_answers_that_do_not_fit_are_refused_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], folder: Path, answers: str, says: str
) -> None:
    told = by_answers(capsys, answers)
    assert told.status == 2
    assert says in " ".join(told.err.split())
    assert "Usage" not in told.err
    assert [path.name for path in folder.iterdir()] == ["answers.txt"]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("", "without this nothing can be asked"),
        ("The island\n\n\nnever\n", "is not a day"),
        ("The island\n\udcff\n", "not text in UTF-8"),
        ("x" * 3000, "an answer of 3,000 characters"),
        ("x" * 1_000_001, "more than 1,000,000 bytes"),
        (LINES + "perhaps\n", "accepted: yes, no"),
    ],
)
def test_lines_that_do_not_fit_are_refused_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    lines: str,
    says: str,
) -> None:
    told = piped(capsys, monkeypatch, lines)
    assert told.status == 2
    assert says in told.err
    assert list(folder.iterdir()) == []


def test_a_file_that_is_there_is_never_replaced_unasked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    (folder / "the-island.toml").write_text("mine", encoding="utf-8")
    told = piped(capsys, monkeypatch, LINES)
    assert told.status == 2
    assert "is there already; it was left" in told.err
    assert (folder / "the-island.toml").read_text("utf-8") == "mine"


def test_a_file_that_is_there_is_left_before_any_answer_is_read_unless_it_is_to_be_replaced(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "a.toml").write_text("mine", encoding="utf-8")
    told = run(capsys, "new", "a.toml", "--answers", "no-such-file.toml")
    assert told.err == "foedus: a.toml is there already; it was left. --replace replaces it\n"
    (folder / "answers.txt").write_text('title = "A"\nfrom = 2026-03-02\n', encoding="utf-8")
    told = run(capsys, "new", "a.toml", "--answers", "answers.txt", "--replace")
    assert (told.status, read_case(folder / "a.toml").title) == (0, "A")


def test_the_page_on_new_cases_has_the_opening_questions_in_their_order() -> None:
    rows = re.findall(r"^\| \d+ \| `(\w+)` \| (.+?) \|", PAGE, re.MULTILINE)
    interview, asked = begin(), []
    while (question := interview.question) is not None and "(" not in question.id:
        asked.append((question.id, re.sub(r" \[.*\]$", "", question.asks)))
        interview = interview.answer(START_WITH.get(question.id, ""))
    assert rows == asked
    assert [id for id, _ in asked] == list(KEYS)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("island", "ends in .toml"),
        ("none/island.toml", "none is no folder"),
        ("Two Words.toml", "lower-case letters and digits"),
    ],
)
def test_a_file_that_can_be_no_case_is_refused_before_anything_is_asked(
    capsys: pytest.CaptureFixture[str], file: str, says: str
) -> None:
    told = run(capsys, "new", file, "--answers", "no-such-file.toml")
    assert told.status == 2
    assert says in told.err


# ================================================================================================
# In a terminal
# ================================================================================================


def in_a_terminal(folder: Path, typed: list[bytes], *args: str) -> tuple[int, str]:
    """The status and the output of 'new' in a terminal of its own, in which this is typed."""
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - another process
        # What runs the tests may have been told to ignore interrupts, and passes that on.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(folder)
        os.execv(sys.executable, [sys.executable, "-m", "foedus", "new", *args])
    shown = b""
    for line in typed:
        # The next line is typed once it is asked for.
        while not shown.endswith((b"> ", b"[y/N]: ")) and (read := read_soon(terminal)):
            shown += read
        os.write(terminal, line)
        shown += b"\n"
    while read := read_soon(terminal):
        shown += read
    os.close(terminal)
    return os.waitstatus_to_exitcode(ended(child)), shown.decode()


def read_soon(terminal: int) -> bytes:
    """What is shown next; nothing at the end, or where nothing comes for a minute."""
    ready, _, _ = select.select([terminal], [], [], 60)
    try:
        return os.read(terminal, 65536) if ready else b""
    except OSError:  # the other side is closed
        return b""


def ended(child: int) -> int:
    """The status of a process that is about to end; one that does not is made to."""
    for _ in range(200):
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


START = [b"The island\n", b"\n", b"2026-03-02\n"]


def test_what_is_typed_wrongly_can_be_put_right(folder: Path) -> None:
    typed = [b"The island\n", b"?\n", b"\n", b"never\n", b"2026-03-02\n", b"\n", b"done\n"]
    status, shown = in_a_terminal(folder, typed, "island.toml")
    assert status == 0, shown
    assert "It tells readers what was left out." in shown
    assert "'never' is not a day" in shown
    assert read_case(folder / "island.toml").title == "The island"


def test_leaving_by_control_c_leaves_nothing(folder: Path) -> None:
    # An interrupt just before the line is read is heeded with the next key, so one follows.
    status, shown = in_a_terminal(folder, [*START, b"\x03\n"], "island.toml")
    assert status in (130, -signal.SIGINT), shown
    assert "Traceback" not in shown
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("answer", "status"), [(b"n\n", 130), (b"y\n", 0)])
def test_in_a_terminal_it_is_asked_whether_a_file_is_to_be_replaced(
    folder: Path, answer: bytes, status: int
) -> None:
    (folder / "island.toml").write_text("mine", encoding="utf-8")
    typed = [answer, *(START if status == 0 else []), *([b"done\n"] if status == 0 else [])]
    found, shown = in_a_terminal(folder, typed, "island.toml")
    assert found == status, shown
    assert "is there already. Replace it?" in shown
    assert ((folder / "island.toml").read_text("utf-8") == "mine") is (status != 0)
