"""Chapter II: membership (Arts 4 to 6)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    APPLIES,
    ENFORCEMENT_ACTION_TAKEN,
    IS_STATE,
    MEMBER_OF,
    PERSISTENT_VIOLATION,
)
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.norms import norm
from foedus.law.assembly_rules import assembly_motion
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.general_assembly import art_18_2
from foedus.law.un_charter.security_council import council_decides


@norm(
    "UNC-4",
    cite="UN Charter, Art. 4",
    title="Admission of a member",
    since="1945-10-24",
    text="""A peace-loving state that accepts the obligations of the Charter and is able and willing
    to carry them out is admitted by the Assembly, two thirds of those voting, upon a
    recommendation of the Council. No other condition may be set, and the Assembly cannot act
    without the Council.""",
    source=f"{CHARTER}; Conditions of Admission, ICJ Reports 1948, p. 57; Competence of the "
    "General Assembly, ICJ Reports 1950, p. 4",
    not_modelled=("peace-loving, able and willing: judged by the organs with their ballots",),
)
def admission(s: Situation, applicant: str, measure: str = "un-admission") -> Condition:
    return every(
        (
            Is(IS_STATE(applicant), True),
            Is(MEMBER_OF(applicant, "UN"), False),
            Is(APPLIES(applicant, "UN"), True),
            council_decides(s, measure),
            art_18_2(s, assembly_motion(s, measure)),
        )
    )


@norm(
    "UNC-5",
    cite="UN Charter, Art. 5",
    title="Suspension of the rights of membership",
    since="1945-10-24",
    text="""A member against which the Council has taken preventive or enforcement action may be
    suspended from its rights by the Assembly, two thirds of those voting, upon a recommendation
    of the Council; the Council restores them. Never used.""",
    source=CHARTER,
)
def un_suspension(s: Situation, measure: str = "un-suspension") -> Condition:
    return _against_a_member(
        s, measure, tuple(Is(ENFORCEMENT_ACTION_TAKEN(state), True) for state in s.targets)
    )


@norm(
    "UNC-6",
    cite="UN Charter, Art. 6",
    title="Expulsion of a member",
    since="1945-10-24",
    text="""A member that has persistently violated the principles of the Charter may be expelled
    by the Assembly, two thirds of those voting, upon a recommendation of the Council. Never
    used.""",
    source=CHARTER,
)
def un_expulsion(s: Situation, measure: str = "un-expulsion") -> Condition:
    # That no permanent member can be expelled against its will is not written anywhere: it
    # follows from its own ballot on the Council's recommendation, and is left to follow.
    return _against_a_member(
        s, measure, tuple(Is(PERSISTENT_VIOLATION(state), True) for state in s.targets)
    )


def _against_a_member(s: Situation, measure: str, grounds: tuple[Is, ...]) -> Condition:
    """A target is a member and the ground is there; the Council recommends, the Assembly acts."""
    members = tuple(Is(MEMBER_OF(state, "UN"), True) for state in s.targets)
    return every(
        (
            any_of(every(pair) for pair in zip(members, grounds, strict=True)),
            council_decides(s, measure),
            art_18_2(s, assembly_motion(s, measure)),
        )
    )
