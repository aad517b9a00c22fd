"""The interview asks for what still matters, the most decisive first, and says why."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import process_time

import pytest

from foedus.facts.case import Case
from foedus.facts.shipped import shipped_cases
from foedus.questions.answers import Measures
from foedus.questions.asking import ask
from foedus.questions.deciding import deciding_facts, routes_in_law
from foedus.questions.interview import AnswerError, Interview, Question, answered, begin
from foedus.questions.interview.facts import counted
from foedus.questions.measures import measures
from foedus.questions.missing import missing_facts
from foedus.questions.opening import open_case
from foedus.reason.settle import Verdict

BASICS = {
    "title": "The island",
    "id": "the-island",
    "about": "Invented.",
    "from": "2026-03-02",
    "day": "2026-03-04",
    "attackers": "Arcadia (state)",
    "victims": "Mauritius",
    "contributors": "France, IND",
}
#: What somebody knows who is asked about the island: every other fact stays unknown.
FACTS_KNOWN = {
    "threat_to_peace(MUS)": "yes",
    "breach_or_aggression(MUS)": "yes",
    "armed_attack(ARCADIA, MUS)": "yes: S/2026/9",
    "grave_atrocities(MUS)": "no",
    "council_took_measures(MUS)": "no",
    "council_exercising_functions(MUS)": "no",
    "assembly_in_session(MUS)": "no",
    "under_un_arms_embargo(MUS)": "no",
}
POSITIONS_KNOWN = {
    "RUS security_council": "no, declared: its statement of 3 March",
    "MUS requests": "yes",
    "MUS consents": "yes, declared",
    "FRA contributes": "each",
    "FRA contributes combat-troops": "no",
    "others security_council": "yes",
}
#: The same, written by hand.
BY_HAND = """
format = 1
id = "the-island"
title = "The island"
about = "Invented."
from = 2026-03-02
days = [2026-03-04]
parties = [
    { id = "ARCADIA", kind = "state", name = "Arcadia", roles = ["attacker"] },
    { id = "MUS", roles = ["victim"] },
    { id = "FRA", roles = ["contributor"] },
    { id = "IND", roles = ["contributor"] },
]

[sources.author]
publisher = "the author of the case"
title = "What the author of the case knows or supposes"
"""


def by_hand() -> str:
    known = {"is_state(ARCADIA)": "yes", **FACTS_KNOWN}
    stated = (
        f'[[facts]]\nsay = "{say}"\nis = {"true" if is_so.startswith("yes") else "false"}\n'
        'from = 2026-03-04\nsource = "author"\n'
        for say, is_so in known.items()
    )
    return "\n".join((BY_HAND, *stated))


def asked(
    interview: Interview, answer: Callable[[Question], str], most: int = 400
) -> tuple[Interview, list[Question]]:
    """The interview to its end, with every question that was asked."""
    questions = []
    while (question := interview.question) is not None:
        questions.append(question)
        interview = interview.answer(answer(question))
        assert len(questions) < most, "the questions do not end"
    return interview, questions


@cache
def the_island() -> Interview:
    """The interview about the island after its basics."""
    interview = begin()
    while (question := interview.question) is not None and "(" not in question.id:
        interview = interview.answer(BASICS.get(question.id, ""))
    return interview


def opened(interview: Interview, folder: Path) -> Case:
    path = folder / f"{interview.draft.id}.toml"
    path.write_text(interview.text(), encoding="utf-8")
    return open_case(str(path))


def in_law(answer: Measures) -> dict[tuple[str, str], object]:
    return {
        (m.id, r.id): (r.lawful.verdict, r.lawful.by_reading)
        for m in answer.measures
        for r in m.routes
    }


@pytest.fixture(scope="module")
def told() -> tuple[Interview, list[Question]]:
    """The whole interview about the island."""
    known = BASICS | FACTS_KNOWN | POSITIONS_KNOWN
    return asked(begin(), lambda question: known.get(question.id, ""))


# ================================================================================================
# What comes of it
# ================================================================================================


def test_an_invented_crisis_ends_in_a_case_with_the_verdicts_of_one_written_by_hand(
    told: tuple[Interview, list[Question]], tmp_path: Path
) -> None:
    case = opened(told[0], tmp_path)
    (tmp_path / "the-island.toml").write_text(by_hand(), encoding="utf-8")
    written = open_case(str(tmp_path / "the-island.toml"))
    assert in_law(measures(ask(case))) == in_law(measures(ask(written)))
    assert {str(f.variable) for f in case.facts} <= {str(f.variable) for f in written.facts}


def test_positions_are_kept_with_their_basis_and_source(
    told: tuple[Interview, list[Question]], tmp_path: Path
) -> None:
    case = opened(told[0], tmp_path)
    russia = next(s for s in case.positions if s.actor == "RUS")
    assert (russia.value, str(russia.basis)) == ("no", "declared")
    source = case.sources[russia.source]
    assert (source.title, source.verification) == ("its statement of 3 March", "memory")
    assert "un-sanctions" in russia.measures
    request = next(s for s in case.positions if s.predicate == "requests")
    assert (request.actor, request.value, str(request.basis)) == ("MUS", True, "assumed")
    assert case.sources[request.source].publisher == "the author of the case"
    french = [s for s in case.positions if (s.actor, s.predicate) == ("FRA", "contributes")]
    assert [(s.measures, s.value) for s in french] == [(("combat-troops",), False)]
    found = {
        r.id: r for m in measures(ask(case)).measures for r in m.routes if m.id == "un-sanctions"
    }
    assert [o.actor for o in found["council"].achievable.obstacles] == ["RUS"]


def test_who_was_asked_and_is_not_known_is_not_counted_among_the_others() -> None:
    end, questions = asked(
        the_island().answer("positions"), lambda q: "yes" if q.id.startswith("others ") else ""
    )
    permanent = {"CHN", "FRA", "GBR", "RUS", "USA"}
    assert {f"{member} security_council" for member in permanent} <= {q.id for q in questions}
    voters = {s.actor for s in end.draft.positions if s.body == "security_council"}
    assert voters
    assert voters.isdisjoint({"*", *permanent})


PERMANENT = {"CHN", "FRA", "GBR", "RUS", "USA"}


def test_every_permanent_member_is_asked_and_the_others_take_none_in() -> None:
    def answer(question: Question) -> str:
        return "no" if question.id in ("CHN security_council", "others security_council") else ""

    end, questions = asked(the_island().answer("positions"), answer)
    assert {f"{member} security_council" for member in PERMANENT} <= {q.id for q in questions}
    ballots = {s.actor: s for s in end.draft.positions if s.body == "security_council"}
    assert ballots.keys() & PERMANENT == {"CHN"}
    assert len(ballots) == 11
    assert {s.measures for s in ballots.values()} == {ballots["CHN"].measures}
    last = next(q for q in questions if q.id == "USA security_council")
    assert "arms-embargo" in last.more[0] + last.more[1]


def test_whoever_is_asked_measure_by_measure_is_asked_of_all_of_them_next() -> None:
    def answer(question: Question) -> str:
        return "each" if question.id == "RUS security_council" else ""

    interview = the_island().answer("positions").answer("no")
    questions = asked(interview, answer)[1]
    ids = [question.id for question in questions]
    each = ids.index("RUS security_council")
    about = next(line for line in questions[each].more if line.startswith("It is asked about: "))
    measures = about.removeprefix("It is asked about: ").rstrip(".").split(", ")
    assert len(measures) > 5
    assert ids[each + 1 : each + 1 + len(measures)] == [
        f"RUS security_council {measure}" for measure in measures
    ]


def test_every_position_that_is_given_is_taken_down(tmp_path: Path) -> None:
    given = {
        "LBR security_council": "no",
        "RUS security_council": "no",
        "RUS security_council no-fly-zone": "abstain",
        "CHN security_council": "no, declared: its statement",
        "FRA contributes combat-troops": "no",
        "others security_council": "yes",
    }
    end, idle = answered(begin(), {**BASICS, **FACTS_KNOWN, **given})
    case = opened(end, tmp_path)
    ballots = {(s.actor, m): s.value for s in case.positions for m in s.measures if s.body}
    for member in ("LBR", "RUS", "CHN"):
        assert ballots[member, "un-sanctions"] == "no"
    assert ballots["RUS", "no-fly-zone"] == "abstain"
    assert ballots["CHN", "no-fly-zone"] == "no"
    assert ballots["DNK", "un-sanctions"] == "yes"
    assert {actor for actor, _ in ballots} & PERMANENT == {"CHN", "RUS"}
    assert [s.measures for s in case.positions if s.predicate == "contributes"] == [
        ("combat-troops",)
    ]
    assert idle == []
    asking = ask(case)
    routes = {
        r.id: r for m in measures(asking).measures for r in m.routes if m.id == "un-sanctions"
    }
    assert {o.actor for o in routes["council"].achievable.obstacles} >= {"RUS", "CHN"}


def test_a_position_is_taken_down_though_law_has_closed_all_that_turns_on_it() -> None:
    closed = {"threat_to_peace(MUS)": "no", "breach_or_aggression(MUS)": "no"}
    given = {"RUS security_council un-sanctions": "no"}
    end, _ = answered(begin(), {**BASICS, **closed, **given})
    (stance,) = end.draft.positions
    assert (stance.actor, stance.measures, stance.value) == ("RUS", ("un-sanctions",), "no")
    routes = {id: of.verdict for id, _, of in routes_in_law(end.draft.asking(), {})}
    assert routes["un-sanctions/council"] is Verdict.CLOSED


def test_a_fact_is_known_by_what_it_says_however_it_is_spaced() -> None:
    end, idle = answered(begin(), {**BASICS, "armed_attack(ARCADIA,MUS)": "yes"})
    assert idle == []
    assert "armed_attack(ARCADIA, MUS)" in [str(fact.variable) for fact in end.draft.facts]
    with pytest.raises(AnswerError, match="answered twice"):
        answered(begin(), {**BASICS, "armed_attack(ARCADIA,MUS)": "yes", **FACTS_KNOWN})


def test_the_reason_names_routes_where_they_are_few() -> None:
    asking = the_island().draft.asking()
    few = counted(["no-fly-zone/nato", "no-fly-zone/council"], asking)
    assert few == "2 routes: no-fly-zone/nato, no-fly-zone/council"
    many = counted([f"no-fly-zone/{n}" for n in range(9)], asking)
    assert many == "9 routes to 1 measure: no-fly zone"


def test_the_others_are_all_where_nobody_is_left_out() -> None:
    def answer(question: Question) -> str:
        return "yes" if question.id.endswith("security_council") else ""

    draft = asked(the_island().answer("positions"), answer)[0].draft
    ballots = [s for s in draft.positions if s.body == "security_council"]
    assert [s.actor for s in ballots][-1] == "*"


REAL = ("1982-falklands", "1956-suez")
ROLES = ("attacker", "victim", "host", "target", "contributor", "mediator", "applicant")


@pytest.mark.parametrize("name", REAL)
def test_what_is_not_asked_of_a_real_crisis_decides_nothing(name: str, tmp_path: Path) -> None:
    case = open_case(name)
    asking = ask(case)
    situation = asking.situation
    assert all(party.kind == "state" for party in case.parties), "choose a case of states alone"
    assert situation.role("party") == ()
    basics = {
        "title": case.title,
        "id": "asked-anew",
        "from": str(case.since),
        "day": str(situation.day),
        **{f"{role}s": ", ".join(situation.role(role)) for role in ROLES},
    }

    def answer(question: Question) -> str:
        if "(" not in question.id:
            return basics.get(question.id, "")
        known = {str(f.variable): f.variable for f in case.facts}.get(question.id)
        stated = asking.knowledge.about(known) if known else None
        return "" if stated is None else "yes" if stated.value else "no"

    interview = begin()
    while (question := interview.question) is not None and (
        question.id in basics or question.id == "about" or "(" in question.id
    ):
        interview = interview.answer(answer(question))
    anew = opened(interview, tmp_path)
    assert in_law(measures(ask(anew))) == in_law(measures(asking))
    assert 0 < len(anew.facts) < len(case.facts)


def test_the_same_answers_give_the_same_file() -> None:
    known = BASICS | dict(list(FACTS_KNOWN.items())[:4])
    both = []
    for _ in range(2):
        interview = begin()
        while (question := interview.question) is not None and (
            question.id in known or question.id == "hosts" or "(" not in question.id
        ):
            interview = interview.answer(known.get(question.id, ""))
        both.append((interview.text(), interview.question))
    (first, asked_first), (second, asked_second) = both
    assert first == second
    assert asked_first is not None
    assert asked_second is not None
    assert (asked_first.id, asked_first.why) == (asked_second.id, asked_second.why)


# ================================================================================================
# What is asked, and in which order
# ================================================================================================


def test_each_fact_asked_is_one_on_which_a_route_turns_and_none_is_asked_twice() -> None:
    interview, seen = the_island(), []
    while (question := interview.question) is not None and len(seen) < 8:
        missing = {fact.say for fact in missing_facts(interview.draft.asking())}
        assert question.id in missing
        assert question.id not in seen
        assert question.why
        seen.append(question.id)
        interview = interview.answer(FACTS_KNOWN.get(question.id, ""))
    assert len(seen) == 8


def test_no_fact_that_is_left_would_decide_more_than_the_one_asked() -> None:
    interview = the_island()
    left = {str(d.variable): d.weight for d in deciding_facts(interview.draft.asking())}
    weights = []
    while (question := interview.question) is not None and "(" in question.id:
        assert left[question.id] == max(left.values())
        weights.append(left.pop(question.id))
        interview = interview.answer("")
    assert left == {}
    assert weights == sorted(weights, reverse=True)
    assert weights[0][0] > 10


def test_the_reason_names_the_routes_that_either_answer_decides(tmp_path: Path) -> None:
    interview = the_island()
    before = in_law(measures(ask(opened(interview, tmp_path))))
    for deciding in deciding_facts(interview.draft.asking())[:2]:
        for value, effect in deciding.effects.items():
            word = "yes" if value else "no"
            stated = interview
            while stated.question is not None and stated.question.id != str(deciding.variable):
                stated = stated.answer("")
            after = in_law(measures(ask(opened(stated.answer(word), tmp_path))))
            changed = {
                verdict: {
                    "/".join(route)
                    for route, (found, _) in after.items()
                    if found == verdict != before[route][0]
                }
                for verdict in ("open", "closed")
            }
            assert set(effect.opens) == changed["open"]
            assert set(effect.closes) == changed["closed"]


def test_of_positions_those_of_most_routes_come_first_and_none_is_asked_twice() -> None:
    interview = the_island().answer("positions")
    ids, counts = [], []
    while (question := interview.question) is not None:
        ids.append(question.id)
        counts.append(question.more[-1].count(", ") + 1)
        assert question.why
        interview = interview.answer("")
    assert counts == sorted(counts, reverse=True)
    assert len(set(ids)) == len(ids)
    assert {f"{m} security_council" for m in ("CHN", "FRA", "GBR", "RUS", "USA")} <= set(ids[:6])
    assert {"MUS requests", "MUS consents", "FRA contributes", "IND contributes"} <= set(ids)


def test_where_nobody_considers_acting_it_is_asked_whether_any_state_would() -> None:
    basics = BASICS | {"contributors": ""}
    interview = begin()
    while (question := interview.question) is not None and "(" not in question.id:
        interview = interview.answer(basics.get(question.id, ""))
    end, questions = asked(
        interview.answer("positions"), lambda q: "yes" if q.id == "others contributes" else ""
    )
    assert "others contributes" in [question.id for question in questions]
    assert {s.actor for s in end.draft.positions} == {"*"}


def test_once_every_fact_is_stated_no_fact_matters() -> None:
    interview = the_island()
    while (question := interview.question) is not None and "(" in question.id:
        interview = interview.answer("yes")
    assert deciding_facts(interview.draft.asking()) == []


def test_the_next_question_comes_at_once() -> None:
    interview, longest = the_island(), 0.0
    _ = interview.question
    for _number in range(12):
        began = process_time()
        interview = interview.answer("yes")
        _ = interview.question
        longest = max(longest, process_time() - began)
    # Half a second is the aim; a busy machine is given twice that.
    assert longest < 1.0


# ================================================================================================
# Words of the interview, and answers that do not fit
# ================================================================================================


def test_an_answer_is_taken_back() -> None:
    first = the_island()
    then = first.answer("yes").answer("back")
    assert then == first
    assert then.question is not None
    assert first.question is not None
    assert then.question.id == first.question.id
    with pytest.raises(AnswerError, match="first question"):
        begin().answer("back")


def test_done_ends_the_questions_and_keeps_what_was_said(tmp_path: Path) -> None:
    interview = (
        begin().answer("A quarrel").answer("").answer("").answer("1962-10-22").answer("Done")
    )
    assert interview.question is None
    case = opened(interview, tmp_path)
    assert (case.id, case.parties, case.facts, case.days) == ("a-quarrel", (), (), (case.since,))
    with pytest.raises(AnswerError, match="nothing is asked any more"):
        interview.answer("yes")


@pytest.mark.parametrize("word", ["done", ""])
def test_without_a_name_and_a_day_nothing_can_be_asked(word: str) -> None:
    with pytest.raises(AnswerError, match="without this nothing can be asked"):
        begin().answer(word)
    with pytest.raises(AnswerError, match="On which day"):
        begin("a-quarrel").answer("A quarrel").answer("").answer(word)
    with pytest.raises(AnswerError, match="without this"):
        begin().text()


def test_every_question_can_be_explained(told: tuple[Interview, list[Question]]) -> None:
    assert [question.id for question in told[1] if not (question.more or question.why)] == []


def at(question: str) -> Interview:
    """The interview at one of its basic questions."""
    interview = begin()
    while interview.question is not None and interview.question.id != question:
        interview = interview.answer(BASICS.get(interview.question.id, ""))
    return interview


@pytest.mark.parametrize(
    ("question", "answer", "says"),
    [
        ("title", "a\x1b[2Jb", "control character U\\+001B"),
        ("title", "x" * 3000, "an answer of 3,000 characters"),
        ("title", "\udcff", "not text in UTF-8"),
        ("id", "Two Words", "lower-case letters and digits"),
        ("id", "2022-ukraine", "taken by a case"),
        ("from", "2026-02-30", "not a day"),
        ("from", "tomorrow", "not a day"),
        ("from", "1914-07-28", "outside the record"),
        ("day", "2026-03-01", "before the first day"),
        ("attackers", "Frence", "nearest: France"),
        ("attackers", "Soviet Union", "then it was Russian Federation"),
        ("attackers", "Oz", "Arcadia \\(state\\)"),
        ("attackers", "中国 (group)", "a Latin letter"),
        ("attackers", "Fra (group)", "written like France"),
        ("victims", "Arcadia (group)", '"Arcadia" already, a state'),
        ("victims", ", ".join(f"Town {n} (group)" for n in range(61)), "61 names"),
    ],
)
def test_an_answer_that_does_not_fit_says_what_would(question: str, answer: str, says: str) -> None:
    interview = at(question)
    with pytest.raises(AnswerError, match=says):
        interview.answer(answer)
    assert interview.question is not None
    assert interview.question.id == question


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("maybe", "accepted: yes, no"),
        ("yes, declared", "a source after a colon"),
        ("yes no", "cannot be read"),
        ("abstain", "is no answer here"),
    ],
)
def test_a_fact_is_answered_by_yes_or_no(answer: str, says: str) -> None:
    with pytest.raises(AnswerError, match=says):
        the_island().answer(answer)


@pytest.mark.parametrize(
    ("answer", "says"), [("perhaps", "abstain, absent"), ("no, declard", "nearest: declared")]
)
def test_a_position_is_answered_by_a_ballot_and_its_basis(answer: str, says: str) -> None:
    with pytest.raises(AnswerError, match=says):
        the_island().answer("positions").answer(answer)


def test_no_more_pairs_are_taken_than_a_case_may_have() -> None:
    interview = at("attackers").answer(", ".join(f"Town {n} (group)" for n in range(9)))
    with pytest.raises(AnswerError, match="72 pairs"):
        interview.answer(", ".join(f"City {n} (group)" for n in range(8)))


def test_a_state_that_began_in_the_course_of_the_crisis_is_a_party_from_the_day_asked_about(
    tmp_path: Path,
) -> None:
    interview = begin("south-sudan").answer("South Sudan").answer("")
    interview = interview.answer("2011-06-01").answer("2011-08-01").answer("South Sudan")
    (party,) = opened(interview.answer("done"), tmp_path).parties
    assert (party.id, str(party.since)) == ("SSD", "2011-08-01")


def test_a_day_without_a_council_on_record_can_be_asked_about(tmp_path: Path) -> None:
    end, _ = asked(begin("early"), lambda q: {"title": "Early", "from": "1945-11-01"}.get(q.id, ""))
    assert opened(end, tmp_path).days == (end.draft.since,)


def test_every_shipped_name_is_refused_for_a_new_case() -> None:
    assert "1956-suez" in shipped_cases()
    interview = begin().answer("1956 Suez")
    assert interview.question is not None
    assert interview.question.skip is None
