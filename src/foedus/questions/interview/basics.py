"""The few things without which nothing can be asked: a name, a day, and who is involved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from foedus.facts import form
from foedus.facts.case import Statement
from foedus.facts.contradictions import MOST_CONFLICTS
from foedus.facts.shipped import shipped_cases
from foedus.facts.states import codes
from foedus.facts.vocabulary import IS_STATE
from foedus.language import days
from foedus.questions.asking import QuestionError, in_record
from foedus.questions.interview.draft import AUTHOR, Draft
from foedus.questions.interview.naming import parties, short_name
from foedus.questions.interview.question import AnswerError, Question, fit, listed

ABOUT = "Stated by the author of the case. Whatever is not stated is not known."
A_DAY = "a day as 2026-03-02"
NAMES = "names or codes of states, with commas between them"
#: The role that another has where nobody has this one.
INSTEAD = {"host": "victim", "target": "attacker", "applicant": "victim"}


@dataclass(frozen=True, slots=True)
class Role:
    """A role that is asked about; ``more`` says what it is for."""

    id: str
    asks: str
    more: str


ROLES = (
    Role("attacker", "Who uses force, or threatens it?", "Who acts, not who is in the wrong."),
    Role("victim", "Against whom?", "The object of that force."),
    Role("host", "On whose territory would help take place?", "Those whose consent matters."),
    Role("target", "Against whom would pressure be directed?", "As by sanctions or an embargo."),
    Role("contributor", "Which states consider acting?", "Each is asked what it would provide."),
    Role("mediator", "Who offers its good offices?", "As a mediator between the parties."),
    Role("applicant", "Who would join an alliance?", "Only where admission is a question."),
)
#: The names of these questions, in the order in which they are asked.
KEYS = ("title", "id", "about", "from", "day", *(f"{role.id}s" for role in ROLES))


def basic(draft: Draft) -> Question | None:
    """The first of these questions that has not been passed."""
    for question in (_title, _id, _about, _since, _day):
        asked = question(draft)
        if asked.id not in draft.passed:
            return asked
    return next((_who(role, draft) for role in ROLES if f"{role.id}s" not in draft.passed), None)


def _title(draft: Draft) -> Question:
    return Question(
        "title",
        "What is the crisis called?",
        "one line of text",
        lambda draft, answer: replace(draft, title=answer),
        None,
        more=("It stands at the head of every answer; nothing follows from it.",),
    )


def _id(draft: Draft) -> Question:
    short = short_name(draft.title)
    usable = bool(short) and short not in shipped_cases()
    return Question(
        "id",
        "Under which short name is it kept?" + (f" [{short}]" if usable else ""),
        "small letters and digits, joined by hyphens" + ("; Enter for this one" if usable else ""),
        lambda draft, answer: replace(draft, id=_new_name(answer)),
        (lambda draft: replace(draft, id=short)) if usable else None,
        more=("The file is called so, with .toml behind it.",),
    )


def _about(draft: Draft) -> Question:
    return Question(
        "about",
        "What is it about, and where does it stop?",
        "one line of text, or Enter",
        lambda draft, answer: replace(draft, about=answer),
        lambda draft: replace(draft, about=ABOUT),
        more=("It tells readers what was left out. Nothing follows from it.",),
    )


def _since(draft: Draft) -> Question:
    return Question(
        "from",
        "On which day does it begin?",
        A_DAY,
        lambda draft, answer: replace(draft, since=_a_day(answer)),
        None,
        why=("Memberships, seats and the law itself are those of the day.",),
    )


def _day(draft: Draft) -> Question:
    def later(answer: str) -> date:
        found = _a_day(answer)
        if draft.since is not None and found < draft.since:
            raise AnswerError(f"{found} is before the first day; accepted: {draft.since} or later")
        return found

    return Question(
        "day",
        f"About which day do you ask? [{draft.since}]",
        f"{A_DAY}, or Enter for the first",
        lambda draft, answer: replace(draft, day=later(answer)),
        lambda draft: replace(draft, day=draft.since),
        why=("All that follows is asked as of this day, and holds from it on in the file.",),
    )


def _who(role: Role, draft: Draft) -> Question:
    instead = _with_role(draft, INSTEAD.get(role.id, ""))
    usual = f" [{listed(instead)}]" if instead else ""
    return Question(
        f"{role.id}s",
        f"{role.asks}{usual}",
        f"{NAMES}, or Enter" + (" for those" if instead else ""),
        lambda draft, answer: _named(draft, role.id, answer),
        lambda draft: draft,
        more=(role.more, "One who is no state on record: Arcadia (state), (entity) or (group)."),
    )


def _named(draft: Draft, role: str, answer: str) -> Draft:
    for party in parties(answer, draft):
        draft = draft.with_party(party, role)
        if party.kind == "state" and party.id not in codes():
            draft = _stated_to_be_one(draft, party.id)
    pairs = len(_with_role(draft, "attacker")) * len(_with_role(draft, "victim"))
    if pairs > MOST_CONFLICTS:
        accepted = f"at most {MOST_CONFLICTS} pairs of one who uses force and one it is used on"
        raise AnswerError(f"{pairs} pairs; accepted: {accepted}")
    return draft


def _stated_to_be_one(draft: Draft, party: str) -> Draft:
    """Of an invented state no record says that it is one."""
    fact = Statement(IS_STATE(party), True, draft.on, None, None, AUTHOR.id, "", 0)
    known = any(stated.variable == fact.variable for stated in draft.facts)
    return draft if known else replace(draft, facts=(*draft.facts, fact))


def _with_role(draft: Draft, role: str) -> tuple[str, ...]:
    return tuple(party.name for party in draft.parties if role in party.roles)


def _new_name(answer: str) -> str:
    name: str = fit(form.hyphened, answer)
    if name in shipped_cases() or len(name) > 100:
        raise AnswerError(f"{name[:100]} is taken by a case that is shipped, or too long")
    return name


def _a_day(answer: str) -> date:
    try:
        found = days.day(answer)
        in_record(found)
    except (ValueError, QuestionError) as problem:
        raise AnswerError(str(problem)) from None
    return found
