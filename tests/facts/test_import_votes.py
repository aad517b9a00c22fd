"""A user's own file is taken over whole or refused with the lines and reasons."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from foedus.facts import security_council, un
from foedus.facts.votes import user_store
from foedus.facts.votes.importing import take_over
from foedus.facts.votes.library_file import ImportRefusedError
from foedus.facts.votes.user_store import StoreError
from foedus.facts.votes.whole import connect_whole
from foedus.language.errors import UserError

DAY = date(2024, 5, 10)
HEAD = ["undl_id", "ms_code", "ms_name", "ms_vote", "date", "resolution"]
TOTALS = ["total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms"]
ASSEMBLY = [*HEAD, "session", "title", "vote_note", *TOTALS, "undl_link"]
COUNCIL = [*HEAD, "permanent_member", "description", "modality", *TOTALS]
Row = dict[str, str]


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOEDUS_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "votes"


def ballots(
    id: int, symbol: str, votes: Mapping[str, str], day: date = DAY, **more: str
) -> list[Row]:
    """The rows of one vote: a dict from state to Y, N, A or X."""
    said = list(votes.values())
    totals = [f"{said.count(mark)}.0" for mark in "YNAX"] + [str(len(said))]
    shared = {"undl_id": str(id), "date": day.isoformat(), "resolution": symbol, "session": "78"}
    counted = dict(zip(TOTALS, totals, strict=True))
    return [
        {**shared, **counted, "ms_code": state, "ms_name": state, "ms_vote": mark, **more}
        for state, mark in votes.items()
    ]


def written(
    folder: Path, rows: Sequence[Row], columns: Sequence[str] = ASSEMBLY, name: str = "file.csv"
) -> Path:
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def one_vote(**changed: str) -> list[Row]:
    marks = dict.fromkeys(un.members(DAY), "Y")
    marks |= {"USA": "N", "HUN": "N", "FRA": "A", "TUV": "X"}
    return ballots(4047000, "A/RES/78/900", marks, **changed)


def left_over(store: Path) -> list[str]:
    return sorted(path.name for path in store.iterdir() if path.name != ".lock")


def test_an_imported_vote_stands_beside_the_record_and_is_marked(tmp_path: Path) -> None:
    take_over(written(tmp_path, one_vote()), "general_assembly", "mine")
    base = connect_whole()
    found = base.execute(
        "select body, vote, session, symbol, date, outcome, yes, no, abstain, absent, ballots, "
        "origin, source from votes where origin <> 'foedus'"
    ).fetchall()
    members = len(un.members(DAY))
    assert found[0][:6] == ("general_assembly", -4047000, "78", "A/RES/78/900", DAY, "adopted")
    assert found[0][6:] == (members - 4, 2, 1, 1, "complete", "mine", "own:mine")
    assert len(found) == 1
    against = base.execute(
        "select list(state order by state) from ballots where vote = -4047000 and ballot = 'no'"
    ).fetchone()
    assert against == (["HUN", "USA"],)


def test_what_the_record_has_is_not_counted_twice(tmp_path: Path) -> None:
    members = security_council.members(date(2022, 2, 27))
    rows = ballots(
        3958819, "S/RES/2623 (2022)", dict.fromkeys(members, "Y"), date(2022, 2, 27),
        permanent_member="True",
    )  # fmt: skip
    take_over(written(tmp_path, rows, COUNCIL), "security_council", "mine")
    base = connect_whole()
    query = "select count(*) from votes where symbol like 'S/RES/2623%'"
    assert base.execute(query).fetchone() == (1,)
    standing = "select standing, symbol from own_votes"
    assert base.execute(standing).fetchall() == [("repeated", "S/RES/2623 (2022)")]


def test_the_gap_of_the_record_is_filled(tmp_path: Path) -> None:
    day = date(2024, 10, 30)
    marks = dict.fromkeys(security_council.members(day), "Y")
    rows = ballots(1, "S/RES/2760 (2024)", marks, day, permanent_member="False")
    take_over(written(tmp_path, rows, COUNCIL), "security_council", "mine")
    found = connect_whole().execute("select origin, put from votes where symbol like 'S/RES/2760%'")
    assert found.fetchall() == [("mine", "draft")]


def test_an_early_vote_of_the_assembly_is_set_aside(tmp_path: Path) -> None:
    day = date(1950, 11, 3)
    rows = ballots(5, "A/RES/377(V)", dict.fromkeys(un.members(day), "Y"), day, session="5")
    take_over(written(tmp_path, rows), "general_assembly", "mine")
    found = connect_whole().execute("select standing, session from own_votes").fetchall()
    assert found == [("unmatched", "5")]


def test_a_former_state_is_found_by_its_name(tmp_path: Path) -> None:
    day = date(1980, 1, 14)
    rows = ballots(6, "A/RES/ES-6/2", dict.fromkeys(un.members(day), "Y"), day, session="6emsp")
    for row in rows:
        if row["ms_code"] == "SUN":
            row["ms_code"], row["ms_name"] = "RUS", "USSR"
    take_over(written(tmp_path, rows), "general_assembly", "mine")
    base = connect_whole()
    states = base.execute("select list(state) from own_ballots").fetchone()
    assert states is not None
    assert "SUN" in states[0]
    assert "RUS" not in states[0]
    assert base.execute("select session from own_votes").fetchall() == [("ES-6",)]


def test_adoption_without_a_vote_has_no_ballots(tmp_path: Path) -> None:
    marks = dict.fromkeys(security_council.members(DAY), "Y")
    rows = ballots(7, "S/RES/9999 (2024)", marks, modality="Adopted without vote")
    take_over(written(tmp_path, rows, COUNCIL), "security_council", "mine")
    base = connect_whole()
    found = base.execute("select without_vote, yes, ballots from votes where vote = -7").fetchall()
    assert found == [(True, None, "none")]
    assert base.execute("select count(*) from own_ballots").fetchone() == (0,)


def test_ballots_that_do_not_give_the_count_are_partial(tmp_path: Path) -> None:
    rows = one_vote()
    short = [row | {"total_yes": "190"} for row in rows]
    take_over(written(tmp_path, short), "general_assembly", "mine")
    base = connect_whole()
    assert base.execute("select yes, ballots from own_votes").fetchall() == [(190, "partial")]
    kinds = base.execute("select distinct ballot from own_ballots order by 1").fetchall()
    assert kinds == [("abstain",), ("no",), ("yes",)]


def test_a_file_that_breaks_off_is_refused(tmp_path: Path, store: Path) -> None:
    other = [row | {"undl_id": "9", "resolution": "A/RES/78/901"} for row in one_vote()]
    whole = [*other, *one_vote()]
    with pytest.raises(ImportRefusedError, match="ends with"):
        take_over(written(tmp_path, whole[:-7]), "general_assembly", "mine")
    assert not store.exists()
    take_over(written(tmp_path, whole), "general_assembly", "mine")
    assert user_store.stored()[0].about["votes"] == 2


def test_votes_before_a_day_are_left_out(tmp_path: Path) -> None:
    early = ballots(8, "A/RES/1", {"USA": "?"}, date(1946, 1, 24))
    path = written(tmp_path, [*early, *one_vote()])
    take_over(path, "general_assembly", "mine", since=date(2021, 1, 1))
    (stored,) = user_store.stored()
    assert (stored.about["votes"], stored.about["first"]) == (1, "2024-05-10")
    assert len(stored.about["sha256"]) == 64


BROKEN = {
    "ms_vote": ("Q", 'ms_vote "Q"'),
    "ms_code": ("XXX", "no member"),
    "date": ("2024-13-01", 'date "2024-13-01"'),
    "resolution": ("S/RES/1 (1946)", "a symbol of the general_assembly"),
    "undl_id": ("12a", "the library's number"),
    "total_yes": ("many", 'total_yes "many"'),
    "session": ("first", 'session "first"'),
}


@pytest.mark.parametrize("column", BROKEN)
def test_a_line_that_is_not_understood_is_named_with_the_reason(
    column: str, tmp_path: Path, store: Path
) -> None:
    rows = one_vote()
    wrong, said = BROKEN[column]
    rows[0][column] = wrong
    rows[0]["ms_name"] = "Nowhere" if column == "ms_code" else rows[0]["ms_name"]
    with pytest.raises(ImportRefusedError) as refused:
        take_over(written(tmp_path, rows), "general_assembly", "mine")
    first = refused.value.problems[0]
    assert first.line in (2, 3)
    assert said in f"{first.found} {first.accepted}"
    assert not store.exists() or left_over(store) == []


def test_a_line_is_counted_where_a_title_has_several(tmp_path: Path) -> None:
    rows = one_vote(title='Two\nlines, and "quotes"')
    rows[1]["ms_vote"] = "Q"
    with pytest.raises(ImportRefusedError) as refused:
        take_over(written(tmp_path, rows), "general_assembly", "mine")
    assert [problem.line for problem in refused.value.problems] == [5]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda rows: rows.append(rows[3]), "twice in one vote"),
        (lambda rows: rows[4].update(date="2024-05-11"), "the same in all its rows"),
        (lambda rows: [row.update(date="2099-01-01") for row in rows], "a day of the record"),
        (lambda rows: rows[4].update(ms_name="FRANCE"), "of two members"),
    ],
)  # fmt: skip
def test_rows_of_one_vote_must_agree(change: object, said: str, tmp_path: Path) -> None:
    rows = one_vote()
    change(rows)  # type: ignore[operator]
    with pytest.raises(ImportRefusedError, match=said):
        take_over(written(tmp_path, rows), "general_assembly", "mine")


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ([c for c in ASSEMBLY if c != "ms_vote"], "no column ms_vote"),
        ([*ASSEMBLY, "sesion"], 'column "sesion"'),
        ([*ASSEMBLY, "ms_vote"], "a column twice"),
        ([*ASSEMBLY, "permanent_member"], "which the file of the security_council has"),
    ],
)
def test_other_columns_are_refused(columns: list[str], said: str, tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match=said):
        take_over(written(tmp_path, one_vote(), columns), "general_assembly", "mine")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no column"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"\x00" * 100, "column"),
        ((",".join(ASSEMBLY) + "\n").encode(), "no votes"),
        ((",".join(ASSEMBLY) + '\n"' + "x" * 200_000).encode(), "not CSV"),
        ((",".join(ASSEMBLY) + "\n1,2\n").encode(), "2 values"),
    ],
)
def test_what_is_no_such_file_is_refused(
    content: bytes, said: str, tmp_path: Path, store: Path
) -> None:
    path = tmp_path / "hostile.csv"
    _ = path.write_bytes(content)
    with pytest.raises(UserError, match=said):
        take_over(path, "general_assembly", "mine")
    assert not store.exists() or left_over(store) == []


def test_only_a_file_of_some_size_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.facts.votes.importing.MOST_BYTES", 100)
    for path, said in (
        (tmp_path, "not a file"),
        (tmp_path / "none.csv", "No such file"),
        (written(tmp_path, one_vote()), "larger than"),
    ):
        with pytest.raises(UserError, match=said):
            take_over(path, "general_assembly", "mine")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UserError, match="not a file"):
        take_over(pipe, "general_assembly", "mine")


@pytest.mark.parametrize("name", ["../x", "", "A", "x" * 41, "a b", ".x"])
def test_a_name_stays_in_the_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be a name"):
        take_over(written(tmp_path, one_vote()), "general_assembly", name)


def test_an_interrupted_import_leaves_what_was_there(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, one_vote())
    take_over(path, "general_assembly", "mine")
    before = (store / "mine.parquet").read_bytes()

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            take_over(path, "general_assembly", "mine")
    assert left_over(store) == ["mine.parquet"]
    assert (store / "mine.parquet").read_bytes() == before


def test_what_a_killed_import_left_is_swept_up(tmp_path: Path, store: Path) -> None:
    left = store / f"{user_store.UNFINISHED}killed"
    left.mkdir(parents=True)
    _ = (left / "made.parquet").write_bytes(b"half")
    assert user_store.stored() == []
    take_over(written(tmp_path, one_vote()), "general_assembly", "mine")
    assert left_over(store) == ["mine.parquet"]


def test_two_imports_do_not_run_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, one_vote())
    with user_store.workplace(), pytest.raises(StoreError, match="under way"):
        take_over(path, "general_assembly", "mine")


def test_a_folder_that_cannot_be_used_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ = (tmp_path / "taken").write_text("a file")
    monkeypatch.setenv("FOEDUS_DATA", str(tmp_path / "taken"))
    with pytest.raises(StoreError, match="taken"):
        take_over(written(tmp_path, one_vote()), "general_assembly", "mine")


def test_the_folder_is_the_one_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("FOEDUS_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user_store.folder() == tmp_path / "foedus" / "votes"
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert user_store.folder() == tmp_path / ".local" / "share" / "foedus" / "votes"


def test_a_damaged_file_is_named_with_the_remedy(tmp_path: Path, store: Path) -> None:
    take_over(written(tmp_path, one_vote()), "general_assembly", "mine")
    _ = (store / "mine.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(StoreError, match="foedus import --forget mine"):
        connect_whole()
    user_store.forget("mine")
    assert user_store.stored() == []


def test_a_stored_file_says_where_it_came_from(tmp_path: Path, store: Path) -> None:
    import pyarrow.parquet

    take_over(written(tmp_path, one_vote(), name="voting data.csv"), "general_assembly", "mine")
    told = pyarrow.parquet.read_metadata(store / "mine.parquet").metadata
    about = json.loads(told[user_store.ABOUT.encode()])
    assert (about["file"], about["ballots"]) == ("voting data.csv", len(un.members(DAY)))


def test_a_look_at_the_store_sweeps_up_what_a_killed_import_left(store: Path) -> None:
    left = store / f"{user_store.UNFINISHED}killed"
    left.mkdir(parents=True)
    (left / "votes.csv").write_text("half", encoding="utf-8")
    assert user_store.paths() == {}
    assert not left.exists()


def test_a_look_at_the_store_leaves_an_import_alone_that_is_under_way(store: Path) -> None:
    with user_store.workplace() as place:
        assert user_store.paths() == {}
        assert place.exists()
