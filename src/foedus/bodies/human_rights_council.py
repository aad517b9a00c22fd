"""The Human Rights Council of the United Nations: forty-seven members since June 2006."""

from __future__ import annotations

from datetime import date

from foedus.bodies.body import Body
from foedus.facts import regional


def members(day: date) -> tuple[str, ...]:
    """The members on ``day``, sorted; () where the record does not list them."""
    return regional.voters("human_rights_council", day)


BODY = Body(
    "human_rights_council",
    "UN Human Rights Council",
    "Forty-seven states elected by the General Assembly for three years.",
    members,
    {"resolution": "every decision, by a majority of those voting (resolution 60/251, para. 11)"},
    also=("hrc",),
)
