"""The record of votes: complete, corrected where it must be, held to the members of each day."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from foedus.facts import security_council, states, un, votes
from foedus.facts.tables import load_table

HERE = Path(votes.__file__).parent


@pytest.fixture(scope="module")
def council() -> dict[int, votes.CouncilVote]:
    return {vote.vote: vote for vote in votes.council_votes()}


@pytest.fixture(scope="module")
def assembly() -> dict[int, votes.AssemblyVote]:
    return {vote.vote: vote for vote in votes.assembly_votes()}


def sql(query: str) -> list[tuple[object, ...]]:
    return votes.connect().execute(query).fetchall()


# --- counts --------------------------------------------------------------------------------------


def test_the_council_s_votes_are_all_there_as_recorded(
    council: dict[int, votes.CouncilVote],
) -> None:
    assert sorted(council) == list(range(1, 3204))
    assert Counter(v.recorded for v in council.values()) == {
        "adopted": 2810,
        "vetoed": 270,
        "short": 123,
    }


def test_one_outcome_is_corrected_and_says_why(council: dict[int, votes.CouncilVote]) -> None:
    changed = [v for v in council.values() if v.recorded != v.outcome]
    assert [(v.vote, v.recorded, v.outcome) for v in changed] == [(360, "short", "vetoed")]
    rows = load_table("votes", "corrections").where(vote="360", column="outcome")
    assert [row["now"] for row in rows] == ["vetoed"]


def test_resolutions_are_numbered_without_a_gap_but_one() -> None:
    numbers = {n for (n,) in sql("select resolution from council where resolution is not null")}
    assert set(range(1, 2812)) - numbers == {2760}


def test_majority_and_veto_alone_give_every_outcome_but_those_of_ten_decisions_on_procedure(
    council: dict[int, votes.CouncilVote],
) -> None:
    odd: dict[str, tuple[str, str, list[str]]] = {}
    for vote in council.values():
        if not vote.ballots:
            continue
        cast = Counter(vote.ballots.values())
        vetoed = any(vote.ballots.get(s) == "no" for s in security_council.permanent(vote.on))
        enough = cast["yes"] >= (7 if vote.on.year < 1966 else 9)
        naive = "short" if not enough else "vetoed" if vetoed else "adopted"
        if naive != vote.outcome:
            odd[vote.symbol] = (naive, vote.outcome, [s.name for s in vote.subjects])
    assert {symbol.split("(")[0] for symbol in odd} == {
        f"S/RES/{n}" for n in (34, 87, 88, 110, 119, 120, 132, 157, 462, 2623)
    }
    assert {row[:2] for row in odd.values()} == {("vetoed", "adopted")}
    assert [symbol for symbol, (_, _, subjects) in odd.items() if not subjects] == []


def test_the_assembly_has_every_roll_call_and_the_emergency_sessions(
    assembly: dict[int, votes.AssemblyVote],
) -> None:
    assert sum(vote < 20000 for vote in assembly) == 6299
    sessions = {v.session for v in assembly.values()}
    assert {f"ES-{n}" for n in range(1, 12)} - sessions == {"ES-3"}
    assert {str(n) for n in range(1, 76)} <= sessions


def test_an_adopted_resolution_has_more_yes_than_no(
    assembly: dict[int, votes.AssemblyVote],
) -> None:
    wrong = [
        v.vote for v in assembly.values() if v.outcome == "adopted" and v.counts[0] <= v.counts[1]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("symbol", "counts", "outcome"),
    [
        ("A/L.522/Rev.3", (53, 46, 20), "rejected"),
        ("A/L.523/Rev.1", (57, 43, 20), "rejected"),
        ("A/RES/ES-11/3", (93, 24, 58), "adopted"),
        ("A/RES/ES-10/22", (153, 10, 23), "adopted"),
        ("A/RES/68/262", (100, 11, 58), "adopted"),
        ("A/RES/2758 (XXVI)", (76, 35, 17), "adopted"),
    ],
)
def test_votes_that_the_two_thirds_rule_decides_are_there(
    assembly: dict[int, votes.AssemblyVote],
    symbol: str,
    counts: tuple[int, int, int],
    outcome: str,
) -> None:
    found = [(v.counts, v.outcome) for v in assembly.values() if v.symbol == symbol]
    assert found == [(counts, outcome)]


# --- members -------------------------------------------------------------------------------------


def test_in_every_vote_of_the_council_exactly_its_members_have_a_ballot(
    council: dict[int, votes.CouncilVote],
) -> None:
    wrong = [
        v.vote
        for v in council.values()
        if v.ballots and set(v.ballots) != set(security_council.members(v.on))
    ]
    assert wrong == []
    without = [v for v in council.values() if not v.ballots]
    assert sum(v.without_vote for v in without) == 38
    assert {v.symbol for v in without if not v.without_vote} == {
        "S/516",
        "S/1148",
        "S/1158",
        "S/1159",
    }


def test_nobody_votes_in_the_assembly_on_a_day_on_which_it_was_no_member(
    assembly: dict[int, votes.AssemblyVote],
) -> None:
    wrong = {
        (v.vote, state)
        for v in assembly.values()
        for state in set(v.ballots) - set(un.members(v.on))
    }
    assert wrong == set()


def test_complete_ballots_name_every_member_that_could_vote(
    assembly: dict[int, votes.AssemblyVote],
) -> None:
    missing: Counter[str] = Counter()
    for v in assembly.values():
        if v.known == "complete":
            gone = set(un.members(v.on)) - set(un.excluded(v.on)) - set(v.ballots)
            admitted = {
                s for s in gone if not un.is_member(s, date.fromordinal(v.on.toordinal() - 1))
            }
            missing.update(gone - admitted)
    assert missing == {}


def test_one_column_is_never_two_states() -> None:
    rows = sql(
        """select b.state, min(v.date), max(v.date) from council_ballots b
           join council v using (vote) where b.state in ('SUN', 'RUS', 'UAR') group by 1"""
    )
    spans = {state: (first, last) for state, first, last in rows}
    assert spans["SUN"][1] < date(1991, 12, 24) <= spans["RUS"][0]
    assert date(1958, 2, 22) <= spans["UAR"][0] <= spans["UAR"][1] <= date(1961, 9, 28)


def test_every_state_code_of_a_ballot_is_known() -> None:
    used = {
        s
        for (s,) in sql(
            "select state from council_ballots union select state from assembly_ballots"
        )
    }
    assert used <= states.codes()


# --- what had to be corrected --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("resolution", "counts", "absent"),
    [
        (290, (11, 0, 4, 0), ()),
        (387, (9, 0, 5, 1), ("CHN",)),
        (389, (12, 0, 2, 1), ("BEN",)),
        (400, (15, 0, 0, 0), ()),
        (401, (13, 0, 0, 2), ("BEN", "CHN")),
        (408, (12, 0, 0, 3), ("BEN", "CHN", "LBY")),
        (1559, (9, 0, 6, 0), ()),
    ],
)
def test_a_corrected_resolution_has_the_vote_that_it_had(
    council: dict[int, votes.CouncilVote],
    resolution: int,
    counts: tuple[int, int, int, int],
    absent: tuple[str, ...],
) -> None:
    vote = next(v for v in council.values() if v.symbol.startswith(f"S/RES/{resolution}("))
    assert vote.counts == counts
    assert tuple(s for s, b in vote.ballots.items() if b == "absent") == absent


@pytest.mark.parametrize(
    ("symbol", "on", "abstaining"),
    [
        ("S/RES/1239(1999)", "1999-05-14", ["CHN", "RUS"]),
        ("S/RES/2720(2023)", "2023-12-22", ["RUS", "USA"]),
        ("S/RES/731(1992)", "1992-01-21", []),
        ("S/8761", "1968-08-23", ["DZA", "IND", "PAK"]),
        ("S/10416", "1971-12-05", ["FRA", "GBR"]),
        ("S/13729", "1980-01-07", []),
    ],
)
def test_a_corrected_vote_of_the_council_has_its_day_and_those_who_abstained(
    council: dict[int, votes.CouncilVote], symbol: str, on: str, abstaining: list[str]
) -> None:
    (vote,) = (v for v in council.values() if v.symbol == symbol)
    assert vote.on == date.fromisoformat(on)
    assert sorted(s for s, b in vote.ballots.items() if b == "abstain") == abstaining


def test_a_preliminary_question_does_not_have_the_ballots_of_its_draft(
    council: dict[int, votes.CouncilVote],
) -> None:
    asked = {67: (66, "SYR"), 92: (93, "FRA")}
    for question, (draft, state) in asked.items():
        now, then = council[question].ballots, council[draft].ballots
        assert {s: (now[s], then[s]) for s in now if now[s] != then[s]} == {
            state: ("abstain", "yes")
        }


@pytest.mark.parametrize(
    ("vote", "state", "ballot"),
    [(5495, "ZWE", "no"), (5545, "ZWE", "no"), (9036, "POL", "no"), (9039, "POL", "yes")],
)
def test_a_ballot_that_the_roll_calls_leave_out_brings_them_to_the_official_count(
    assembly: dict[int, votes.AssemblyVote], vote: int, state: str, ballot: str
) -> None:
    found = assembly[vote]
    cast = Counter(found.ballots.values())
    assert found.ballots[state] == ballot
    assert found.counts == (cast["yes"], cast["no"], cast["abstain"])


def test_every_correction_names_a_vote_and_gives_a_reason(
    council: dict[int, votes.CouncilVote], assembly: dict[int, votes.AssemblyVote]
) -> None:
    known = {"security_council": council, "general_assembly": assembly}
    rows = load_table("votes", "corrections").rows
    assert [r.line for r in rows if int(r["vote"]) not in known[r["body"]]] == []
    assert [r.line for r in rows if r["was"] == r["now"]] == []
    assert [r.line for r in rows if not r["reason"]] == []


def test_a_repeated_row_has_the_ballots_of_the_vote_it_repeats(
    council: dict[int, votes.CouncilVote],
) -> None:
    again = [v for v in council.values() if v.duplicate_of is not None]
    assert len(again) == 2
    assert all(v.ballots == council[v.duplicate_of or 0].ballots for v in again)


# --- the official list of vetoed drafts ----------------------------------------------------------


def test_every_row_of_the_list_is_one_vetoed_vote(council: dict[int, votes.CouncilVote]) -> None:
    rows = load_table("votes", "veto_list").rows
    listed = [int(row["vote"]) for row in rows]
    assert len(listed) == len(set(listed)) == 214
    assert {council[vote].outcome for vote in listed} == {"vetoed"}
    assert {council[vote].put for vote in listed} == {"draft", "preliminary_question"}


def test_drafts_and_the_list_differ_only_where_a_difference_says_so(
    council: dict[int, votes.CouncilVote],
) -> None:
    listed = {int(row["vote"]) for row in load_table("votes", "veto_list").rows}
    explained = {
        int(row["vote"])
        for row in load_table("votes", "differences").rows
        if row["kind"] == "not on the list of vetoed drafts"
    }
    vetoed = {v.vote for v in council.values() if v.outcome == "vetoed"}
    assert vetoed - listed == explained
    by_rule = {
        v.vote
        for v in council.values()
        if v.outcome == "vetoed"
        and v.put in ("draft", "preliminary_question")
        and v.duplicate_of is None
        and v.on <= date(2022, 9, 1)
        and "appoints_secretary_general" not in {s.name for s in v.subjects}
    }
    assert by_rule == listed


# --- subjects ------------------------------------------------------------------------------------


def test_every_subject_is_one_of_the_documented_list() -> None:
    text = (HERE / "README.md").read_text(encoding="utf-8")
    used = {row["subject"] for row in load_table("votes", "subjects").rows}
    assert {word for word in used if f"| {word} |" not in text} == set()


def test_a_settled_question_names_a_vote_on_a_preliminary_question(
    council: dict[int, votes.CouncilVote],
) -> None:
    named = [
        int(s.settled.partition(":")[2])
        for v in council.values()
        for s in v.subjects
        if s.settled.startswith("preliminary_question:")
    ]
    assert named
    assert {council[n].put for n in named} == {"preliminary_question"}


# --- size and speed ------------------------------------------------------------------------------


def test_the_record_is_small() -> None:
    assert sum(path.stat().st_size for path in HERE.iterdir() if path.is_file()) < 4_000_000


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = "import sys, foedus.facts.votes; print('duckdb' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_the_record_opens_and_answers_in_under_three_tenths_of_a_second() -> None:
    code = (
        "import duckdb, time; t = time.process_time(); from foedus.facts import votes; "
        "votes.connect().execute('select count(*) from assembly_ballots').fetchall(); "
        "print(time.process_time() - t)"
    )
    took = [
        float(
            subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True
            ).stdout
        )
        for _ in range(2)
    ]
    assert min(took) < 0.3


def test_every_view_of_the_readme_can_be_queried() -> None:
    base = votes.connect()
    views = {
        name
        for (name,) in base.execute(
            "select view_name from duckdb_views() where not internal"
        ).fetchall()
    }
    assert views == {*votes.PARQUET, *votes.CSV, "members"}
    for view in views:
        assert base.execute(f"select count(*) from {view}").fetchall() > [(0,)]
    text = (HERE / "README.md").read_text(encoding="utf-8")
    assert [view for view in views if view not in text] == []


def test_the_csv_tables_have_the_columns_of_the_views() -> None:
    base = votes.connect()
    for name in votes.CSV:
        with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
            header = next(csv.reader(handle))
        shown = [row[0] for row in base.execute(f"describe {name}").fetchall()]
        assert shown == header
