"""Credentials in the General Assembly: who speaks for a member, and what a refusal does."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import MEMBER_OF
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import norm
from foedus.law.assembly_rules import RULES, assembly_motion
from foedus.law.un_charter import art_18_3

REFUSED_CREDENTIALS = ContestedPoint(
    "refused_credentials",
    "Can the Assembly keep a member from its work by refusing the credentials of its delegation?",
    "UN Charter, Art. 5; Rules of Procedure of the General Assembly, rules 27 to 29",
    (
        Position(
            "article_5_needed",
            "only suspension under Art. 5 can keep a member from the work of the Assembly",
            ("United States 1974", "the Legal Counsel of the United Nations 1970"),
            ("A/8160 (11 November 1970)", "A/PV.2281 (12 November 1974)"),
            "Each organ decides for itself whose papers it accepts, and the ruling was upheld.",
        ),
        Position(
            "refusal_suffices",
            "a delegation whose credentials are refused takes no part in the work of the Assembly",
            ("the 91 members that upheld the ruling of 1974",),
            ("A/PV.2281 (12 November 1974)",),
            "It is suspension under another name, without the recommendation of the Council.",
        ),
    ),
)


@norm(
    "GA-27-29",
    cite="Rules of Procedure of the General Assembly, rules 27 to 29",
    title="The Assembly decides on the credentials of delegations",
    since="1948-01-01",
    text="""Credentials are examined by a committee, on whose report the Assembly decides. In 1974
    it refused those of South Africa, and its President ruled, upheld by a vote, that the
    delegation took no part; it kept its membership and its rights in other organs.""",
    source=f"{RULES}, rules 27 to 29; A/PV.2281 (12 November 1974)",
    contested=("refused_credentials",),
    not_modelled=("rival delegations, of which one is to be chosen (A/RES/396 (V))",),
)
def credentials_are_refused(s: Situation, measure: str) -> Condition:
    member = any_of(Is(MEMBER_OF(state, "UN"), True) for state in s.targets)
    reading = REFUSED_CREDENTIALS.holds("refusal_suffices")
    return every((member, reading, art_18_3(s, assembly_motion(s, measure))))
