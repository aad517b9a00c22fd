"""Text and JSON are two views of one record, and the text fits any terminal of 100 columns."""

from __future__ import annotations

import re
from datetime import date

import pytest

from foedus.catalog import all_bodies, all_contested, all_measures, all_norms
from foedus.facts.case import Case
from foedus.facts.problems import CaseError
from foedus.facts.shipped import shipped_cases
from foedus.questions.adjudicate import adjudicate
from foedus.questions.answers import ANSWERS, Answer, Measures, ProofNode, RouteFinding, Why
from foedus.questions.asking import ask
from foedus.questions.blockers import blockers
from foedus.questions.cases import cases
from foedus.questions.change import change
from foedus.questions.check import check
from foedus.questions.dossier import dossier
from foedus.questions.measures import measures
from foedus.questions.opening import open_case
from foedus.questions.registry import members, norms
from foedus.questions.vocabulary import vocabulary
from foedus.questions.why import why
from foedus.reports.tables import VIEWS
from foedus.reports.text import WIDTH, achieved, follows

ASKED = ("peacekeeping", "nato-accession", "collective-defence")
TODAY = date(2024, 1, 1)


def readable() -> dict[str, Case]:
    """The shipped cases that can be read."""
    found = {}
    for name in shipped_cases():
        try:
            found[name] = open_case(name)
        except CaseError:
            continue
    return found


CASES = readable()
#: All measures on one case, which is as long as any, and a few on each of the others.
PAIRS = [
    (name, measure)
    for at, name in enumerate(CASES)
    for measure in (all_measures() if at == 0 else ASKED)
]
#: The last day of each case.
DAYS = [(name, (case.days or (case.since,))[-1]) for name, case in CASES.items()]


def lines(answer: Answer) -> list[str]:
    view = {"every": True} if isinstance(answer, Why) else {}
    return "\n".join(VIEWS[type(answer)](answer, **view)).split("\n")


def flat(answer: Answer) -> str:
    """The text with its lines joined, so that wrapping does not hide words."""
    return re.sub(r"\s+", " ", " ".join(lines(answer)))


def fits(answer: Answer) -> None:
    written = lines(answer)
    assert [line for line in written if len(line) > WIDTH] == []
    assert [line for line in written if not line.isprintable()] == []
    assert [line for line in written if line != line.rstrip()] == []


def test_every_kind_of_answer_has_its_view() -> None:
    assert VIEWS.keys() == set(ANSWERS)


# --- the shipped cases ---------------------------------------------------------------------------


@pytest.fixture(scope="module", params=DAYS, ids=lambda pair: f"{pair[0]} {pair[1]}")
def table(request: pytest.FixtureRequest) -> Measures:
    """The table of measures of a shipped case on one of its days."""
    name, day = request.param
    return measures(ask(CASES[name], day))


def test_the_table_fits(table: Measures) -> None:
    fits(table)


def cells(text: list[str], id: str) -> list[str]:
    """The first line of a measure's row, in its cells."""
    (row,) = (line for line in text if line.split(" ")[0] == id)
    return re.split(r"\s{2,}", row)


def test_the_table_shows_the_verdicts_of_the_record(table: Measures) -> None:
    text = lines(table)
    for found in table.measures:
        best = found.routes[0]
        _, lawful, achievable, *_ = (*cells(text, found.id), "")
        assert lawful == best.lawful.verdict
        assert achieved(best.achievable).startswith(achievable.split(" ")[0])
        first = follows(best.follows).split(" ")[0]
        assert first in " ".join(cells(text, found.id))


def test_likely_stays_empty_with_the_reason(table: Measures) -> None:
    likely = {route.likely for found in table.measures for route in found.routes}
    assert {one.probability for one in likely} == {None}
    assert "likely: left empty, since no probabilities" in flat(table)


@pytest.mark.parametrize(("name", "measure"), PAIRS)
def test_why_fits_and_shows_every_route_with_its_three_verdicts(name: str, measure: str) -> None:
    answer = why(ask(CASES[name]), measure)
    fits(answer)
    text = flat(answer)
    for route in answer.measure.routes:
        assert f"ROUTE {route.id}: " in text
        assert f"lawful: {route.lawful.verdict}" in text
        assert f"achievable: {route.achievable.verdict}" in text
        assert route.authorises in text
        assert route.binds in text
    assert {route.id for route in answer.measure.routes} == answer.proofs.keys()


@pytest.mark.parametrize("name", CASES)
def test_why_and_the_table_say_the_same_of_a_measure(name: str) -> None:
    asking = ask(CASES[name])
    listed = {found.id: found for found in measures(asking).measures}
    for measure in ASKED:
        assert why(asking, measure).measure == listed[measure]


@pytest.mark.parametrize("measure", ASKED)
@pytest.mark.parametrize("name", CASES)
def test_who_blocks_fits(name: str, measure: str) -> None:
    fits(blockers(ask(CASES[name]), measure))


@pytest.mark.parametrize("name", CASES)
def test_what_would_have_to_change_fits(name: str) -> None:
    fits(change(ask(CASES[name]), "nato-accession"))


@pytest.mark.parametrize("name", CASES)
def test_the_record_of_a_case_fits(name: str) -> None:
    fits(dossier(CASES[name]))
    fits(check(name))


# --- the proof -----------------------------------------------------------------------------------


def nodes(node: ProofNode) -> list[ProofNode]:
    """What a text tells of a proof: what others have decided already is spared."""
    decided = {"any": "true", "all": "false"}.get(node.kind)
    told = [p for p in node.parts if node.truth != decided or p.truth == decided]
    return [node, *(n for part in (*told, *node.exceptions) for n in nodes(part))]


def shown(answer: Why) -> list[ProofNode]:
    return [node for proof in answer.proofs.values() for node in nodes(proof)]


@pytest.mark.parametrize("name", CASES)
def test_a_proof_shows_every_norm_with_its_version_and_every_fact_with_its_source(
    name: str,
) -> None:
    answer = why(ask(CASES[name]), "peacekeeping")
    text = flat(answer)
    for node in shown(answer):
        if node.norm:
            assert node.norm.citation in text
            assert node.norm.selected in text
        if node.known:
            assert f"({node.known.basis}: {node.known.source}" in text


# --- answers about the record --------------------------------------------------------------------


@pytest.mark.parametrize("body", all_bodies())
def test_members_and_votes_of_every_body_fit(body: str) -> None:
    fits(members(body, TODAY))
    for kind in all_bodies()[body].kinds:
        for ballots in ("*=yes", "*=no", "*=abstain", "*=absent", "without a vote"):
            fits(adjudicate(body, TODAY, ballots, kind))


@pytest.mark.parametrize("id", [*all_norms(), *all_contested()])
def test_every_norm_and_contested_point_fits(id: str) -> None:
    fits(norms(id))


def test_the_lists_fit() -> None:
    fits(norms())
    fits(vocabulary())
    if CASES.keys() == shipped_cases().keys():
        fits(cases())


@pytest.mark.parametrize("point", all_contested())
def test_every_side_of_a_dispute_is_shown_with_camps_sources_and_counter(point: str) -> None:
    answer = norms(point)
    text = flat(answer)
    for position in answer.contested[0].positions:
        assert f"{position.id}: {position.says}" in text
        assert f"held by: {'; '.join(position.held_by)}" in text
        assert f"sources: {'; '.join(position.sources)}" in text
        assert f"strongest counter: {position.counter}" in text


def test_the_outcome_comes_first_and_every_ballot_is_counted() -> None:
    answer = adjudicate("security-council", date(2022, 2, 25), "RUS=no, CHN=abstain, *=yes")
    text = flat(answer)
    assert text.index(answer.verdict) < text.index("proof:")
    assert "13 yes" in text
    assert "1 no (RUS)" in text
    assert "1 abstain (CHN)" in text


def routes(answer: Measures) -> list[RouteFinding]:
    return [route for found in answer.measures for route in found.routes]


def test_every_verdict_is_one_of_those_that_are_explained(table: Measures) -> None:
    assert {r.lawful.verdict for r in routes(table)} <= {"open", "closed", "contested", "unknown"}
    assert {r.achievable.verdict for r in routes(table)} <= {"yes", "blocked", "short", "unknown"}
    for route in routes(table):
        if route.achievable.verdict in ("blocked", "short"):
            assert route.achievable.obstacles


def test_a_route_that_is_blocked_says_by_whom_or_that_nobody_could(table: Measures) -> None:
    for line in lines(table):
        assert not re.search(r" blocked($| (?!by ))", line)
