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
        "a recommendation of the regional body: see UNC-53-recommended",
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


RECOMMENDED = ContestedPoint(
    "regional_recommendation",
    "Is force that a regional body recommends and does not order 'enforcement action'?",
    "UN Charter, Art. 53(1)",
    (
        Position(
            "enforcement_whatever_its_form",
            "force against a state is enforcement action, ordered or recommended, and needs the "
            "Council",
            ("Soviet Union 1962", "Cuba 1962"),
            (
                "S/PV.1022 to 1025 (23 to 25 October 1962), from memory",
                "M. Akehurst, Enforcement action by regional agencies, 42 British Yearbook (1967) "
                "175, from memory",
            ),
            "The Court had just read 'action' in Art. 11(2) as what is ordered and coerces.",
        ),
        Position(
            "only_what_binds_is_enforcement",
            "only what a regional body orders with binding effect is enforcement action",
            ("United States 1962",),
            (
                "A. Chayes, The Law and the Quarantine of Cuba, 41 Foreign Affairs (1963) 550",
                "L. C. Meeker, Defensive Quarantine and the Law, 57 American Journal of "
                "International Law (1963) 515, from memory",
            ),
            "Who is coerced is the target, and it is not asked whether those who act had to; the "
            "Council's own authorisations are recommendations to those who act, too.",
        ),
    ),
)


@norm(
    "UNC-53-recommended",
    cite="UN Charter, Arts 52 and 53(1) (force on recommendation)",
    title="Force that a regional body recommends to its members",
    # Nobody put it forward before the opinion on which it was rested.
    since="1962-07-20",
    text="""Regional bodies may deal with regional peace and security, within purposes and
    principles, and need the Council for enforcement. Whether force that they recommend to their
    members without binding them is enforcement has been disputed since 1962.""",
    source=f"{CHARTER}; Certain Expenses, ICJ Reports 1962, p. 151, at 164-165, 177-178",
    contested=("regional_recommendation",),
    not_modelled=("that the Council's silence is consent, said beside it by some in 1962",),
)
def recommended_by_a_region(s: Situation) -> Condition:
    return RECOMMENDED.holds("only_what_binds_is_enforcement")


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
