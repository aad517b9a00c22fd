"""Chapter VIII: regional arrangements (Arts 52 to 54)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import COUNCIL_APPROVED_AFTERWARDS
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.determination import art_39
from foedus.law.un_charter.security_council import council_decides


@norm(
    "UNC-52",
    cite="UN Charter, Art. 52",
    title="Local disputes are first taken to the regional body",
    since="1945-10-24",
    text="""Members of a regional body try to settle local disputes through it before they bring
    them to the Council, whose powers under Arts 34 and 35 are not impaired.""",
    source=CHARTER,
    not_modelled=(
        "the dispute of 1954 on Guatemala: the United States and Brazil put the region first, the "
        "Soviet Union the Council; that both may act, on which para. 4 rests, has prevailed since",
    ),
)
def council_stays_competent(s: Situation) -> Condition:
    return ALWAYS


AFTERWARDS = ContestedPoint(
    "regional_enforcement_afterwards",
    "Can the Council authorise regional enforcement after it has begun?",
    "UN Charter, Art. 53(1)",
    (
        Position(
            "approval_afterwards_suffices",
            "approval by the Council afterwards suffices",
            ("ECOWAS", "African Union (Ezulwini Consensus 2005)"),
            ("SCR 788 (1992), SCR 1132 (1997)", "Ezulwini Consensus, Ext/EX.CL/2 (VII), B(i)"),
            "It rewards action first, and silence or welcome is not a decision by ballots.",
        ),
        Position(
            "authorisation_beforehand_needed",
            "authorisation by the Council is needed before enforcement begins",
            ("China", "Russia"),
            ("Joint Declaration of China and Russia on international law, 8 May 2025, para. 3",),
            "The Council welcomed such actions in 1992 and 1997 and named no other basis.",
        ),
    ),
)


@norm(
    "UNC-53",
    cite="UN Charter, Art. 53(1)",
    title="Regional enforcement needs the Council's authorisation",
    since="1945-10-24",
    text="""The Council may use regional bodies for enforcement; without its authorisation they take
    no enforcement action. Missions that go by consent are not enforcement.""",
    source=CHARTER,
    contested=("regional_enforcement_afterwards",),
    not_modelled=(
        "regional sanctions, which practice since 1960 leaves free (Dominican Republic)",
        "a recommendation of the regional body, put forward in 1962 (Cuba) as no enforcement",
    ),
)
def art_53(s: Situation, measure: str) -> Condition:
    welcomed = Is(COUNCIL_APPROVED_AFTERWARDS(s.place), True)
    return any_of(
        (
            council_decides(s, measure),
            welcomed & AFTERWARDS.holds("approval_afterwards_suffices"),
        )
    )


def regional_enforcement(s: Situation, measure: str) -> Condition:
    """The Council finds a threat and lets a regional body enforce (Arts 39, 53)."""
    return every((art_39(s), art_53(s, measure)))


KEEP_INFORMED = Consequence(
    "the Council is kept fully informed",
    "Regional activities for peace and security, done or planned, are reported to the Council.",
    "UN Charter, Art. 54",
)


@norm(
    "UNC-54",
    cite="UN Charter, Art. 54",
    title="The Council is kept informed of regional activities",
    since="1945-10-24",
    text="""Regional bodies tell the Council without gaps what they do and what they plan for peace
    and security.""",
    source=CHARTER,
)
def council_is_informed(s: Situation) -> Condition:
    # A duty that follows the action; no action is unlawful for want of it.
    return ALWAYS
