"""From a state by an answer to the next state; what was answered last can be taken back.

First the basics, then the facts that still matter, then the positions; there is no question
once nothing matters any more.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from foedus.catalog import all_measures
from foedus.facts import form
from foedus.facts.writing import case_text
from foedus.questions.deciding import routes_in_law
from foedus.questions.interview.basics import basic
from foedus.questions.interview.draft import Draft
from foedus.questions.interview.facts import next_fact
from foedus.questions.interview.memory import Memory
from foedus.questions.interview.question import AnswerError, Question, fit, readable
from foedus.questions.interview.stances import next_position
from foedus.questions.interview.waiting import waiting_routes
from foedus.reason.settle import Verdict

REMARK = "Begun with 'foedus new'. What was not known was left out, and stays unknown."


@dataclass(frozen=True)
class Interview:
    """What has been stated, the states before it, and what was computed of routes on the way."""

    draft: Draft
    past: tuple[Draft, ...] = ()
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)

    @cached_property
    def question(self) -> Question | None:
        """What is asked next; None once nothing matters any more, or enough was said."""
        if self.draft.over:
            return None
        if asked := basic(self.draft):
            return asked
        fact = None if self.draft.facts_over else next_fact(self.draft, self.memory)
        return fact or next_position(self.draft, self.memory)

    def answer(self, typed: str) -> Interview:
        """The state after an answer, or after ``back``, ``done`` or ``positions``.

        No answer leaves unknown what was asked about.

        Raises:
            AnswerError: it does not fit the question; the state is as before.
        """
        asked = self.question
        if asked is None:
            raise AnswerError("nothing is asked any more")
        answer = readable(typed)
        match answer.casefold():
            case "back":
                return self._back()
            case "done":
                return self._next(_closed(self.draft))
            case "positions" if basic(self.draft) is None:
                return self._next(replace(self.draft, facts_over=True))
            case "":
                return self._next(_skipped(asked, self.draft))
            case _:
                return self._next(asked.take(self.draft, answer).past(asked.id))

    def text(self) -> str:
        """The case file of what has been stated.

        Raises:
            AnswerError: that is not enough for a case.
        """
        return case_text(_closed(self.draft).case(), REMARK)

    def telling_measure(self) -> str | None:
        """A measure of which much can be told, to show how one asks; None: law closes all.

        That is one that law allows, or some say it does, and that will blocks; then one that it
        allows. Motions of procedure come after all others.
        """
        asking = _closed(self.draft).asking()
        by_will = waiting_routes(asking, self.memory, self.memory.now)
        measures = all_measures()

        def rank(route: tuple[str, Verdict]) -> tuple[bool, bool, bool, int]:
            id, in_law = route
            disputed = in_law not in (Verdict.OPEN, Verdict.CONTESTED)
            blocked = id in by_will and by_will[id].verdict is Verdict.CLOSED
            procedural = measures[id.partition("/")[0]].family == "procedure"
            return procedural, disputed, not blocked, in_law is not Verdict.OPEN

        routes = routes_in_law(asking, self.memory.law)
        left = [(id, of.verdict) for id, _, of in routes if of.verdict is not Verdict.CLOSED]
        return min(left, key=rank)[0].partition("/")[0] if left else None

    def _next(self, draft: Draft) -> Interview:
        return Interview(draft, (*self.past, self.draft), self.memory)

    def _back(self) -> Interview:
        if not self.past:
            raise AnswerError("this is the first question")
        return Interview(self.past[-1], self.past[:-1], self.memory)


def begin(name: str | None = None) -> Interview:
    """A new interview; with ``name`` the case is called so, and that is not asked.

    Raises:
        AnswerError: no case can be called so.
    """
    if name is None:
        return Interview(Draft())
    return Interview(Draft(id=fit(form.hyphened, name)).past("id"))


def _closed(draft: Draft) -> Draft:
    """The draft without further questions: those of the basics that are left are skipped."""
    while asked := basic(draft):
        draft = _skipped(asked, draft)
    return replace(draft, over=True)


def _skipped(asked: Question, draft: Draft) -> Draft:
    if asked.skip is None:
        raise AnswerError(f"without this nothing can be asked: {asked.asks} ({asked.accepts})")
    return asked.skip(draft).past(asked.id)
