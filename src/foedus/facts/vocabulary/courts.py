"""Facts on judgments, and on relief for civilians."""

from __future__ import annotations

from foedus.language.variables import fact

JUDGMENT_UNHEEDED = fact(
    "judgment_not_carried_out",
    "state",
    yes="{state} does not carry out a judgment of the International Court of Justice",
    no="there is no judgment of the International Court of Justice that {state} fails to carry out",
    about="UN Charter, Art. 94(2): a judgment, not an order of provisional measures.",
)
SUPPLIES_INADEQUATE = fact(
    "supplies_inadequate",
    "place",
    yes="the civilian population of {place}, or a part of it, is not adequately supplied",
    no="the civilian population of {place} is adequately supplied",
    about="Geneva Convention IV, Art. 59; Additional Protocol I, Art. 70(1).",
)
