"""Which facts are missing? Those on which lawful verdicts turn, with what each would decide."""

from __future__ import annotations

from foedus.questions.answers import MissingFact
from foedus.questions.asking import Asking
from foedus.questions.deciding import deciding_facts


def missing_facts(asking: Asking) -> list[MissingFact]:
    """The unknown facts that decide whether routes are lawful, the most decisive first.

    That is the one of which both answers together open or close most routes; then the one on
    which most turn.

    Raises:
        OutsideRecordError: a route asks for members of a day of which there is no record.
        TooEntangled: a route's condition cannot be settled.
    """
    return [
        MissingFact(
            say=str(fact.variable),
            sentence=f"whether {asking.sentence(fact.variable, True)}",
            routes=fact.routes,
            yes_opens=fact.effects[True].opens,
            yes_closes=fact.effects[True].closes,
            no_opens=fact.effects[False].opens,
            no_closes=fact.effects[False].closes,
        )
        for fact in deciding_facts(asking)
    ]
