"""What follows from sanctions that are not the Council's, whoever imposes them."""

from __future__ import annotations

from foedus.language.measures import Consequence
from foedus.law.general_law import UNILATERAL

NOT_UN_SANCTIONS = Consequence(
    "binds only those who decide on it, not third states",
    "Sanctions outside the Council bind the states that impose them and those under their "
    "jurisdiction; no other state is obliged to follow.",
    "UN Charter, Arts 25, 41 (by contrast); Nicaragua, ICJ Reports 1986, p. 14, para. 245",
)

ANSWER = Consequence(
    "the target may answer in kind",
    "The target is free to answer by retorsion; by countermeasures only if the sanctions breach "
    "an obligation owed to it.",
    "ASR, commentary to Part Three, Chapter II, para. 3; ASR Art. 49",
)

HELD_UNLAWFUL = Consequence(
    "unlawful, if economic coercion is for the Council alone",
    "On the view of some states, economic coercion without the Council is unlawful, and those who "
    "impose it owe an end to it and reparation.",
    "General Assembly resolutions on unilateral coercive measures, yearly since 1996",
    when=UNILATERAL.holds("only_the_council"),
)

OUTSIDE_THE_COUNCIL = (NOT_UN_SANCTIONS, ANSWER, HELD_UNLAWFUL)

TO_BE_ENDED = Consequence(
    "to be lifted when the wrong ends",
    "Countermeasures are proportionate, reversible as far as possible, and ended as soon as the "
    "responsible state complies.",
    "ASR Arts 49, 51, 53",
)
