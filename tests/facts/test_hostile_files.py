"""Whatever a file holds, the answer is a case or a CaseError, and it comes soon."""

from __future__ import annotations

import os
import re
import time
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.facts.case import Case
from foedus.facts.lines import scan
from foedus.facts.opening import MOST_BYTES
from foedus.facts.problems import CaseError, Problem
from foedus.facts.reading import read_case, read_text

EXAMPLES = Path(__file__).parent / "examples"
SMALL = (EXAMPLES / "small.toml").read_text("utf-8")
#: Room for one text of the greatest length.
N = MOST_BYTES - 1000


def refused(source: Path | str, seconds: float = 1) -> Problem:
    """The first problem of a file or a text, which must be found in so many seconds."""
    start = time.perf_counter()
    with pytest.raises(CaseError) as caught:
        _ = read_text(source, "x.toml") if isinstance(source, str) else read_case(source)
    assert time.perf_counter() - start < seconds
    return caught.value.problems[0]


# --- files that are no text -----------------------------------------------------------------------


def test_a_file_of_50_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.toml"
    with path.open("wb") as handle:
        handle.truncate(50_000_000)
    assert refused(path) == Problem(
        str(path), None, "a file of 50,000,000 bytes", "a TOML file of at most 1,000,000 bytes"
    )


def test_a_text_of_50_megabytes_is_refused() -> None:
    assert refused("a" * 50_000_000).found == "a text of 50,000,000 bytes"


def test_a_directory_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path).found == "this is a directory"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "no.toml").found == "there is no such file"


@pytest.mark.parametrize("name", ["nul\0.toml", "x" * 5000, "a.toml/b.toml"])
def test_a_path_that_can_be_no_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").touch()
    assert "the file cannot be read" in refused(tmp_path / name).found


def test_a_file_without_end_is_refused_unread(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert refused(tmp_path / "pipe.toml").found == "this is no regular file"
    assert refused(Path("/dev/zero")).found == "this is no regular file"


@pytest.mark.skipif(os.geteuid() == 0, reason="who may read every file is refused none")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "closed.toml"
    path.touch(0)
    assert "the file cannot be read" in refused(path).found


def test_bytes_that_are_not_utf_8_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(b'format = 1\ntitle = "\xe9t\xe9"\n')
    assert refused(path) == Problem(str(path), 2, "the byte 0xe9 is not UTF-8", "text in UTF-8", ())


# --- texts that are no case -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * N,
        "a = " + "{a=" * (N // 3),
        "a = " + "[{a=" * (N // 4),
        ".".join("a" * (N // 2)) + " = 1",
        "[" + ".".join("a" * (N // 2)) + "]",
        "a = {" + ".".join("a" * (N // 2)) + " = 1}",
    ],
    ids=["lists", "tables", "both", "dotted key", "dotted heading", "dotted key inside"],
)
def test_absurd_nesting_is_refused_on_its_line(text: str) -> None:
    problem = refused("format = 1\n" + text)
    assert problem.line == 2
    assert "nested beyond any need" in problem.found


@pytest.mark.parametrize(
    "text",
    [
        " " * N,
        "#" * N,
        '"' * N,
        "'" * N,
        "=" * N,
        '"""' + '\\"""' * (N // 4),
        '"""' + '\\"""' * (N // 4) + "\\",
        "a = " + "1" * N,
        "a = 0x" + "f" * N,
        "a = " + "1" * N + ".0",
        "a = [" + "1, " * (N // 12) + "]",
        "".join(f"k{i} = 1\n" for i in range(N // 16)),
        "".join(f"[t{i}]\n" for i in range(N // 16)),
        SMALL + "[[facts]]\n" * (N // 20),
        SMALL.replace('"RUS"', f'"{"R" * (N // 2)}"'),
        SMALL + f'["{"R" * (N // 2)}"]',
        "facts = [" + "1, " * (N // 12) + "]",
    ],
    ids=lambda text: re.sub(r"\s+", " ", text[:12]) + str(len(text)),
)
def test_a_text_made_to_take_long_is_refused_in_seconds(text: str) -> None:
    # A valid text of a million bytes takes the parser itself most of a second.
    assert refused(text, seconds=5).where == "x.toml"


def test_a_text_that_is_not_toml_is_told_with_line_and_column() -> None:
    problem = refused("format = 1\na b = 1\n")
    assert problem.line == 2
    assert problem.found.startswith("this is not TOML: Expected '=' after a key")
    assert problem.found.endswith("(column 3)")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('title = "A crisis', "a quotation mark is missing on this line"),
        ('title = A crisis"', "a quotation mark is missing on this line"),
        ('title = "The \\"crisis\\"', "a quotation mark is missing on this line"),
        ('roles = ["attacker, "victim"]', "a quotation mark is missing on this line"),
        ("title = crisis # soon", "what stands here can be no value: crisis"),
        ("is = True", "what stands here can be no value: True"),
    ],
)
def test_a_forgotten_quotation_mark_is_told_in_words(line: str, found: str) -> None:
    problem = refused(f"format = 1\n{line}\nabout = 'x'\n")
    assert (problem.line, problem.accepted.split(",")[0]) == (2, "text between quotation marks")
    assert problem.found.startswith(f"this is not TOML: {found} (column ")


def test_what_is_shown_of_a_file_cannot_act_on_a_terminal() -> None:
    for text in ('"\\u001b[2J" = 1', SMALL.replace('"yes"', '"\\u001b[2J"'), '[x."\\u202e"]'):
        with pytest.raises(CaseError) as caught:
            read_text(text, "\x1b[2J.toml")
        assert all(c.isprintable() or c == "\n" for c in str(caught.value))


def test_more_days_than_any_case_documents_are_refused() -> None:
    days = ", ".join(str(date(2022, 2, 24) + timedelta(n)) for n in range(600))
    problem = refused(
        SMALL.replace("days = [", f"days = [{days}, ").replace("2022-02-27, 2022-02-25]\n", "]\n")
    )
    assert (problem.line, problem.found) == (10, "days: a list of 600")


def test_more_pairs_than_any_case_names_are_refused() -> None:
    measures = ", ".join(f'"m{i}"' for i in range(30_000))
    position = SMALL.replace('"peacekeeping"', f"[{measures}]").replace(
        '"GBR"]', '"GBR", "USA", "RUS"]'
    )
    assert "more than 100,000 pairs" in refused(position).found


# --- any text -------------------------------------------------------------------------------------


def only_a_case_or_a_case_error(text: str) -> None:
    try:
        outcome: Case | CaseError = read_text(text, "x.toml")
    except CaseError as error:
        outcome = error
    assert isinstance(outcome, Case) or outcome.problems


@given(st.binary(max_size=200))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "small.toml"
    path.write_bytes(data)
    with pytest.raises(CaseError):
        read_case(path)


@given(st.text(st.sampled_from("ab.=[]{},\"'\\#\n \t1-:ueTZ\0é"), max_size=60))
@settings(max_examples=400)
def test_any_text_made_of_the_signs_of_toml(text: str) -> None:
    only_a_case_or_a_case_error(text)


VALUES = st.recursive(
    st.one_of(
        st.integers().map(str),
        st.floats().map(str),
        st.dates().map(str),
        st.datetimes().map(str),
        st.sampled_from(["true", "false", "inf", "nan", '""', '"*"', '"UKR"', '"yes"', "'''\n'''"]),
        st.integers(0, 200).map(lambda n: "9" * (n * n)),
        st.text(max_size=5).map(lambda text: f"'{text}'"),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"k{i} = {v}" for i, v in enumerate(items)) + "}"
        ),
    ),
    max_leaves=5,
)


@given(st.integers(0, SMALL.count("=") - 1), VALUES)
@settings(max_examples=200)
def test_any_value_under_any_key(which: int, value: str) -> None:
    lines = SMALL.splitlines()
    keys = [n for n, line in enumerate(lines) if re.match(r"\w+ = ", line)]
    line = keys[which % len(keys)]
    lines[line] = re.sub(r"= .*", lambda _: f"= {value}", lines[line])
    only_a_case_or_a_case_error("\n".join(lines))


@given(st.lists(st.tuples(st.integers(0, len(SMALL)), st.integers(0, 40), st.text(max_size=4))))
@settings(max_examples=300)
def test_any_part_left_out_or_put_in(edits: list[tuple[int, int, str]]) -> None:
    text = SMALL
    for at, length, new in edits:
        text = text[:at] + new + text[at + length :]
    only_a_case_or_a_case_error(text)


# --- lines ----------------------------------------------------------------------------------------


def test_lines_are_found_in_every_way_to_write_a_table() -> None:
    text = '''# "a comment = with" [signs
top = """
not.a = "key" # nor a comment""""
"quoted key" = 'it''s'.x
[[list]] # one
a.b = [ # a list
  1.5, "],",
  { c = "}", d = [
    2, 3] }, # end
]
[[list]]
'single' = { e = { f = 1 } }
[list.sub]
g = 1979-05-27 07:32:00
[[list.sub.more]]
h = """\\""" = \\\\"""
'''
    lines = scan(text)
    assert {path: lines.of(path) for path in lines.known} == {
        ("top",): 2,
        ("quoted key",): 4,
        ("list", 0): 5,
        ("list", 0, "a", "b"): 6,
        ("list", 0, "a", "b", 0): 7,
        ("list", 0, "a", "b", 1): 7,
        ("list", 0, "a", "b", 2): 8,
        ("list", 0, "a", "b", 2, "c"): 8,
        ("list", 0, "a", "b", 2, "d"): 8,
        ("list", 0, "a", "b", 2, "d", 0): 9,
        ("list", 0, "a", "b", 2, "d", 1): 9,
        ("list", 1): 11,
        ("list", 1, "single"): 12,
        ("list", 1, "single", "e"): 12,
        ("list", 1, "single", "e", "f"): 12,
        ("list", 1, "sub"): 13,
        ("list", 1, "sub", "g"): 14,
        ("list", 1, "sub", "more", 0): 15,
        ("list", 1, "sub", "more", 0, "h"): 16,
    }
    assert lines.twice == []
    assert lines.of(("list", 1, "sub", "more", 0, "h", 3, "x")) == 16
    assert lines.of(("nowhere",)) is None


PLAIN = st.text(st.sampled_from("ab\"'\\\n#=[]{},. é"), max_size=8)
DOCUMENTS = st.lists(
    st.dictionaries(
        st.text(st.sampled_from("abc-_"), min_size=1, max_size=4),
        st.one_of(PLAIN, st.lists(PLAIN, max_size=4)),
        max_size=4,
    ),
    min_size=1,
    max_size=5,
)


def written(value: Any) -> str:
    """Text over several lines where it can be, so that lines are easily miscounted."""
    if isinstance(value, list):
        return "[\n" + "".join(f"{written(item)}, # ] and\n" for item in value) + "]"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    # A newline right after the opening is none of the text.
    return f'"""\n{escaped}"""'


@given(DOCUMENTS)
def test_the_scan_finds_each_key_that_the_parser_finds_on_its_line(
    tables: list[dict[str, Any]],
) -> None:
    text = ""
    expected = {}
    for index, table in enumerate(tables):
        expected["t", index] = text.count("\n") + 1
        text += "[[t]]\n"
        for key, value in table.items():
            expected["t", index, key] = text.count("\n") + 1
            text += f"{key} = {written(value)} # = '\n"
    assert tomllib.loads(text) == {"t": tables}
    lines = scan(text)
    assert {path: lines.of(path) for path in expected} == expected
    assert lines.twice == []


def test_more_attackers_and_victims_than_can_be_asked_about_are_refused(tmp_path: Path) -> None:
    from foedus.facts import un

    states = un.members(date(2024, 1, 1))
    parties = "".join(
        f'[[parties]]\nid = "{state}"\nroles = ["{role}"]\n'
        for states, role in ((states[:9], "attacker"), (states[9:18], "victim"))
        for state in states
    )
    text = f'format = 1\nid = "many"\ntitle = "x"\nabout = "x"\nfrom = 2024-01-01\n{parties}'
    with pytest.raises(CaseError, match="9 attackers and 9 victims"):
        read_text(text, "many.toml")
