"""The General Assembly's roll-calls, from E. Voeten's table, and what others record besides."""

from __future__ import annotations

import csv
import gzip
import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from foedus.facts import un
from foedus.facts.reading import read_case
from votes.codes import day, named, numbered, sitting
from votes.notes import Correction, Difference, Subject, hand

BODY = "general_assembly"
BALLOTS = {"1": "yes", "2": "abstain", "3": "no", "8": "absent"}
NO_MEMBER = "9"
#: What prevails of two columns: a ballot over an absence, an absence over no member, that over a
#: blank.
RANK = {"": 0, NO_MEMBER: 1, "8": 2, "1": 3, "2": 3, "3": 3}
WORDS = {"approve": "yes", "against": "no", "abstain": "abstain", "absent": "absent"}
ROLL = {"IN FAVOR": "yes", "AGAINST": "no", "ABSTENTION": "abstain"}
#: From this number on the data's days are days. Before, the month is right and the day is a
#: number from 1 to 7 that is not the day of the vote.
DATED_FROM = 4445
#: Numbers of the votes of special and emergency special sessions until 1967.
SPECIAL = range(9001, 9057)
#: Numbers given out later, to votes of sessions that had been numbered before: votes on parts,
#: amendments and motions, of which the data says only sometimes what they were.
LATER = range(5640, 6059)
#: From this session on the number in a symbol is that of the resolution; before, the page of the
#: records. From the second one on a letter is part of the resolution's number.
NUMBERED_FROM, LETTERED_FROM = 18, 31
#: The source's own marks of what a roll-call was about, and our names for them.
TOPICS = {
    "me": "palestine",
    "nu": "nuclear",
    "di": "arms",
    "hr": "human_rights",
    "co": "colonialism",
    "ec": "development",
}
#: What the source's short description says that a vote was about.
SUBJECTS = {
    "admission": r"ADMISSION|MEMBERSHIP",
    "representation": r"REPRESENTATION|CREDENTIALS",
    "budget": r"BUDGET|ASSESSMENT|APPROPRIATION|[Bb]udget|[Ss]cale of assessments|[Ff]inancing of",
    "trusteeship": r"TRUST TERR|TRUSTEESHIP",
    "election": r"ELECTION OF|COUNCIL ELECTIONS",
    "adjournment": r"ADJOURN",
}


@dataclass
class Assembly:
    """What is read: votes and ballots as rows, and what had to be said about them."""

    votes: list[dict[str, object]] = field(default_factory=list)
    ballots: list[dict[str, object]] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    elsewhere: list[dict[str, object]] = field(default_factory=list)


def build(raw: Path, cases: Path) -> Assembly:
    """All roll-calls in order, then the votes of emergency special sessions from elsewhere."""
    with gzip.open(raw / "UNVotes_wide_1946_2020.csv.gz", "rt", encoding="utf-8") as handle:
        rows = sorted(csv.DictReader(handle), key=lambda row: int(row["rcid"]))
    numbers = numbered()
    columns = {c: numbers[c] for c in rows[0] if c.isdigit()}
    known = _known()
    assembly = Assembly()
    symbols = Counter(_symbol(row) for row in rows if int(row["rcid"]) not in LATER)
    for row in rows:
        _read(assembly, row, columns, known.get(int(row["rcid"]), {}), symbols)
    _counted(assembly, raw, cases)
    assembly.subjects += [
        Subject(BODY, int(r["vote"]), *(r[k] for k in list(r)[1:]))
        for r in hand("assembly_subjects")
    ]
    return assembly


# --- one roll-call ------------------------------------------------------------------------------


def _read(
    assembly: Assembly,
    row: dict[str, str],
    columns: dict[str, str],
    known: Mapping[str, dict[str, str]],
    symbols: Counter[str],
) -> None:
    vote = int(row["rcid"])
    coded = [(columns[c], row[c]) for c in columns]
    on, precision = _date(assembly, vote, row["date"], coded, known)
    ballots = _corrected(assembly, vote, dict(_ballots(assembly, vote, on, precision, coded)))
    declared = [_count(row[k]) for k in ("yes", "no", "abstain")]
    was = {
        "session": _session(row),
        "symbol": row["unres"],
        "put": _put(row),
        "counts": _dashed(declared),
    }
    assembly.corrections += [_from_hand(vote, was[c], known[c]) for c in was if c in known]
    if "counts" in known:
        declared = [int(number) for number in known["counts"]["is"].split("-")]
    counts = Counter(ballots.values())
    counted = [counts[k] for k in ("yes", "no", "abstain")]
    if counted != declared:
        assembly.differences.append(
            Difference(BODY, vote, "counts", _dashed(declared), _dashed(counted),
                       "declared count and ballots", "voeten", "verified",
                       "kept is the count the source declares, other that of its ballots")
        )  # fmt: skip
    if "official_counts" in known:
        other = known["official_counts"]
        assembly.differences.append(
            Difference(BODY, vote, "counts", _dashed(declared), other["is"],
                       "declared count and official count", other["source"],
                       other["verification"], "")
        )  # fmt: skip
    session = known["session"]["is"] if "session" in known else _session(row)
    symbol = known["symbol"]["is"] if "symbol" in known else _symbol(row)
    put = known["put"]["is"] if "put" in known else _put(row)
    outcome = known["outcome"]["is"] if "outcome" in known else _outcome(row, put, symbols)
    assembly.votes.append(
        _vote(vote, session, symbol, on, precision, put, outcome, declared, "complete", "voeten")
        | {"topics": " ".join(name for mark, name in TOPICS.items() if row[mark] == "1")}
    )
    assembly.ballots += _rows(vote, ballots)
    assembly.subjects += _subjects(vote, session, row["short"])


def _date(
    assembly: Assembly,
    vote: int,
    recorded: str,
    coded: list[tuple[str, str]],
    known: Mapping[str, dict[str, str]],
) -> tuple[date, str]:
    """The day of the vote and how exactly it is known.

    Where only the month is known, the day of the data is kept unless the ballots tell otherwise:
    who voted was a member, and who is coded as no member was none.
    """
    if "date" in known:
        if known["date"]["is"] != recorded:
            assembly.corrections.append(_from_hand(vote, recorded, known["date"]))
        return day(known["date"]["is"]), "day"
    on = day(recorded)
    if _dated(vote):
        return on, "day"
    last = monthrange(on.year, on.month)[1]
    days = sorted((on.replace(day=n) for n in range(1, last + 1)), key=lambda d: abs(d - on))
    rosters = {d: frozenset(un.members(d)) for d in days}
    if len(set(rosters.values())) == 1:
        return on, "month"
    best = min(days, key=lambda d: _conflicts(coded, rosters[d]))
    if best != on:
        assembly.corrections.append(
            Correction(BODY, vote, "", "date", recorded, best.isoformat(), "day within the month",
                       "membership", "partly", "only the month is known; the nearest day on "
                       "which those who voted were members and those coded as none were not")
        )  # fmt: skip
    return best, "month"


def _dated(vote: int) -> bool:
    return vote >= DATED_FROM and vote not in SPECIAL


def _conflicts(coded: list[tuple[str, str]], members: frozenset[str]) -> int:
    """How many codes do not fit the members of a day."""
    voted = {sitting(code, members) or code for code, value in coded if value in "123" and value}
    none = {code for code, value in coded if value == NO_MEMBER and code in members}
    return len(voted - members) + len(none - voted)


def _ballots(
    assembly: Assembly, vote: int, on: date, precision: str, coded: list[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """A ballot for each member of the day that may take part.

    A state that became a member on the very day is left out where it cast no ballot: the vote may
    have been before.
    """
    members = frozenset(un.members(on))
    kept_out = frozenset(un.excluded(on))
    new = members - frozenset(un.members(on - timedelta(days=1)))
    found: dict[str, str] = {}
    for code, value in coded:
        state = sitting(code, members)
        if state is not None:
            # Of two columns of one state the one with a ballot prevails: in autumn 1971 China
            # voted in one of its two, while the other has it absent.
            if RANK[value] > RANK[found.get(state, "")]:
                found[state] = value
        elif value in ("1", "2", "3"):
            assembly.corrections.append(
                Correction(BODY, vote, "", f"ballot of {code}", BALLOTS[value], "",
                           "ballot of no member", "membership", "partly",
                           f"{code} was no member on {on}; the ballot is left out")
            )  # fmt: skip
    for state in sorted(members):
        value = found.get(state, "")
        if state in kept_out:
            if value in ("1", "2", "3"):
                assembly.differences.append(
                    Difference(BODY, vote, f"ballot of {state}", "", BALLOTS[value],
                               "ballot of a delegation kept out", "voeten", "partly",
                               "kept: no ballot, since the Assembly did not let it take part")
                )  # fmt: skip
            continue
        if state in new and (
            value == NO_MEMBER or (precision == "day" and BALLOTS.get(value, "absent") == "absent")
        ):
            continue
        if value == NO_MEMBER:
            assembly.corrections.append(
                Correction(BODY, vote, "", f"ballot of {state}", "not a member", "absent",
                           "member coded as none", "membership", "verified",
                           f"{state} was a member on {on}")
            )  # fmt: skip
        yield state, BALLOTS.get(value, "absent")


# --- what the marks and symbols of the data say -------------------------------------------------


def _session(row: dict[str, str]) -> str:
    prefix = re.match(r"(SS|ESS)/(\d+)|A/RES/ES-(\d+)", row["unres"])
    if prefix is None:
        return row["session"]
    kind, number, emergency = prefix.groups()
    return f"ES-{emergency}" if emergency else f"{'ES' if kind == 'ESS' else 'S'}-{number}"


def _symbol(row: dict[str, str]) -> str:
    """The symbol of the resolution where the data has it, else the data's own mark."""
    number = re.fullmatch(r"R/(\d+)/ ?(\d+)([A-Z]?)", row["unres"])
    if number is None or int(number[1]) < NUMBERED_FROM:
        return row["unres"]
    session, digits, letter = number.groups()
    if int(session) >= LETTERED_FROM:
        return f"A/RES/{session}/{digits}{letter}"
    return f"A/RES/{digits} ({_roman(int(session))})" if not letter else row["unres"]


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def _put(row: dict[str, str]) -> str:
    if row["amend"] == "1":
        return "amendment"
    if row["para"] == "1":
        return "part"
    return "unspecified" if int(row["rcid"]) in LATER and row["amend"] == "NA" else "whole"


def _outcome(row: dict[str, str], put: str, symbols: Counter[str]) -> str | None:
    """``adopted`` where the symbol is that of a resolution and the vote was on the whole of it."""
    symbol = _symbol(row)
    single = put == "whole" and symbols[symbol] == 1
    return "adopted" if single and symbol.startswith("A/RES/") else None


def _subjects(vote: int, session: str, about: str) -> Iterator[Subject]:
    if session.startswith("ES-"):
        yield Subject(BODY, vote, "peace_and_security", "", "session", "verified",
                      "of an emergency special session")  # fmt: skip
    for subject, pattern in SUBJECTS.items():
        if re.search(pattern, about):
            yield Subject(BODY, vote, subject, "", "voeten", "partly", "")


# --- votes that stand elsewhere -----------------------------------------------------------------


def _counted(assembly: Assembly, raw: Path, cases: Path) -> None:
    """Votes of emergency special sessions, with ballots where some source has them."""
    rolls = dict(_rolls(raw, cases))
    for row in hand("assembly_counted"):
        vote, on = int(row["vote"]), day(row["date"])
        declared = [int(row[k]) for k in ("yes", "no", "abstain")]
        found, source = rolls.get(row["symbol"], ({}, row["source"]))
        ballots = _corrected(assembly, vote, found)
        counts = Counter(ballots.values())
        complete = [counts[k] for k in ("yes", "no", "abstain")] == declared
        kept = ballots if complete else {s: b for s, b in ballots.items() if b != "absent"}
        if complete:
            kept = {state: ballots.get(state, "absent") for state in un.members(on)}
        assembly.votes.append(
            _vote(vote, row["session"], row["symbol"], on, "day", row["put"], row["outcome"],
                  declared, "complete" if complete else "partial" if kept else "none",
                  source if kept else row["source"])
            | {"topics": ""}
        )  # fmt: skip
        assembly.ballots += _rows(vote, kept)
        assembly.subjects += _subjects(vote, row["session"], "")
        checked = {"counts": (row["source"], row["verification"])}
        if kept:
            checked["ballots"] = (source, "verified" if complete else "partly")
        assembly.elsewhere += [
            {"vote": vote, "symbol": row["symbol"], "what": what, "source": s, "verification": v}
            for what, (s, v) in checked.items()
        ]


def _corrected(assembly: Assembly, vote: int, found: dict[str, str]) -> dict[str, str]:
    ballots = dict(found)
    for row in hand("assembly_ballots"):
        if int(row["vote"]) == vote:
            if ballots.get(row["state"], "") != row["was"]:
                raise ValueError(f"vote {vote}: {row['state']} is {ballots.get(row['state'])}")
            ballots[row["state"]] = row["is"]
            said = {**row, "column": f"ballot of {row['state']}"}
            assembly.corrections.append(_from_hand(vote, row["was"], said))
    return ballots


def _rolls(raw: Path, cases: Path) -> Iterator[tuple[str, tuple[dict[str, str], str]]]:
    """Symbol, ballots and source of each vote that some other table gives."""
    for vote in read_case(cases / "2022-ukraine.toml").votes:
        if vote.body == BODY:
            ballots = {state: str(ballot) for state, ballot in vote.ballots.items()}
            yield vote.symbol, (ballots, "case_2022_ukraine")
    with (raw / "es-11-1_and_68-262.json").open(encoding="utf-8") as handle:
        for roll in json.load(handle):
            ballots = {named(name): b for word, b in WORDS.items() for name in roll[word]}
            yield f"A/RES/{roll['code']}", (ballots, "ukraine_viz")
    members = un.members(date(2023, 12, 12))
    with (raw / "ES-10-22_2023-12-12.csv").open(encoding="utf-8", newline="") as handle:
        ballots = {}
        for line in csv.DictReader(handle):
            code = _member(line["NAME_EN"])
            if code in members:
                ballots[code] = ROLL[line["vote"]]
    yield "A/RES/ES-10/22", (ballots, "kaartmaker")


def _member(name: str) -> str | None:
    """The state of a map's name; the map also has territories, which are no state."""
    try:
        return named(name)
    except LookupError:
        return None


# --- rows ---------------------------------------------------------------------------------------


def _vote(
    vote: int,
    session: str,
    symbol: str,
    on: date,
    precision: str,
    put: str,
    outcome: str | None,
    declared: list[int],
    ballots: str,
    source: str,
) -> dict[str, object]:
    yes, no, abstain = declared
    return {
        "vote": vote,
        "session": session,
        "symbol": symbol or None,
        "date": on,
        "precision": precision,
        "put": put,
        "outcome": outcome,
        "yes": yes,
        "no": no,
        "abstain": abstain,
        "ballots": ballots,
        "source": source,
    }


def _rows(vote: int, ballots: Mapping[str, str]) -> Iterator[dict[str, object]]:
    for state, ballot in sorted(ballots.items()):
        yield {"vote": vote, "state": state, "ballot": ballot}


def _known() -> dict[int, dict[str, dict[str, str]]]:
    known: dict[int, dict[str, dict[str, str]]] = {}
    for row in hand("assembly"):
        known.setdefault(int(row["vote"]), {})[row["column"]] = row
    return known


def _from_hand(vote: int, was: str, row: dict[str, str]) -> Correction:
    kind = "ballot" if row["column"].startswith("ballot") else row["column"]
    return Correction(BODY, vote, "", row["column"], was, row["is"], kind,
                      row["source"], row["verification"], row["reason"])  # fmt: skip


def _count(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _dashed(counts: list[int]) -> str:
    return "-".join(map(str, counts))
