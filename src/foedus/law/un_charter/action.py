"""Chapter VII: action of the Council and of the members (Arts 40 to 50)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import FORCE_DECIDES_THE_CONFLICT, IS_STATE, MEMBER_OF
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Unless, norm, unless
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.determination import art_39
from foedus.law.un_charter.security_council import council_decides


@norm(
    "UNC-40",
    cite="UN Charter, Art. 40",
    title="Provisional measures",
    since="1945-10-24",
    text="""To keep a situation from getting worse the Council may first call on the parties to take
    provisional measures, such as a cease-fire, without prejudice to their rights; it takes
    account of a failure to comply.""",
    source=CHARTER,
)
def provisional_measures(s: Situation, measure: str) -> Condition:
    return every((art_39(s), council_decides(s, measure)))


@norm(
    "UNC-41",
    cite="UN Charter, Art. 41",
    title="Measures without armed force, binding on all members",
    since="1945-10-24",
    text="""The Council may decide on measures without armed force and call upon the members to
    apply them: breaking economic relations, communications, diplomatic relations.""",
    source=f"{CHARTER}; SCR 232 (1966), SCR 661 (1990)",
    not_modelled=("the end of a regime: see UNC-41-end",),
)
def art_41(s: Situation, measure: str) -> Condition:
    return council_decides(s, measure)


@norm(
    "UNC-42",
    cite="UN Charter, Arts 42 and 48",
    title="Armed force by decision of the Council, carried out by willing states",
    since="1945-10-24",
    text="""If measures without force would be or have proved inadequate, the Council may act by
    armed force. For want of forces of its own it authorises members, in practice with the words
    'all necessary means' under Chapter VII; they stay within the aim, time and actors named.""",
    source=f"{CHARTER}; SCR 678 (1990), 794 (1992), 836 (1993), 1973 (2011)",
    not_modelled=(
        "whether other measures are inadequate, which the Council judges with its vote",
        "force beyond the aim, time or actors named: see UNC-42-scope",
        "resolutions without the operative words, as SCR 2249 (2015): no authorisation on the view "
        "of most; its sponsors rested force on Art. 51 beside it",
        "what a failed draft that condemns force is worth, as S/1999/328: it authorises nothing",
    ),
)
def art_42(s: Situation, measure: str) -> Condition:
    return council_decides(s, measure)


SCOPE = ContestedPoint(
    "scope_of_a_mandate",
    "Does a mandate to protect civilians cover force that decides a civil war?",
    "UN Charter, Art. 42; SCR 1973 (2011), para. 4",
    (
        Position(
            "all_that_protection_needs",
            "the mandate covers the force that ends the danger to civilians, whoever gains by it",
            ("NATO", "United States, United Kingdom and France (2011)"),
            ("joint article of the three heads, 14-15 April 2011", "S/PV.6650 (9 November 2011)"),
            "A mandate names an aim, and who governs a state is not that aim.",
        ),
        Position(
            "immediate_protection_only",
            "the mandate covers force against those who are about to attack civilians, and no more",
            ("Russia", "China", "South Africa", "India", "Brazil"),
            ("S/PV.6531 (10 May 2011)", "S/PV.6650 (9 November 2011)", "BRICS, Sanya, April 2011"),
            "The words 'all necessary measures' leave the choice of means to those authorised.",
        ),
    ),
)


@norm(
    "UNC-42-scope",
    cite="UN Charter, Art. 42 (limits of an authorisation)",
    title="Force beyond the aim of the authorisation is not covered",
    since="1945-10-24",
    text="""Whoever is authorised keeps to the aim, the time and the actors that the Council names;
    force beyond them has no cover in its decision. Where that line runs is disputed where
    protecting civilians and deciding the conflict come together, as in Libya in 2011.""",
    source="SCR 678 (1990), 836 (1993), 1973 (2011); the records cited at the point from memory",
    contested=("scope_of_a_mandate",),
)
def within_the_mandate(s: Situation, measure: str) -> Unless:
    beyond = Is(FORCE_DECIDES_THE_CONFLICT(s.place), True)
    return unless(
        council_authorises_force(s, measure), beyond & SCOPE.holds("immediate_protection_only")
    )


def council_enforces(s: Situation, measure: str) -> Condition:
    """The Council finds a threat or worse and decides on measures without force (Arts 39, 41)."""
    return every((art_39(s), art_41(s, measure)))


def council_authorises_force(s: Situation, measure: str) -> Condition:
    """The Council finds a threat or worse and authorises force (Arts 39, 42)."""
    return every((art_39(s), art_42(s, measure)))


@norm(
    "UNC-43",
    cite="UN Charter, Arts 43 to 47",
    title="Forces held ready for the Council by agreement",
    since="1945-10-24",
    text="""Members make forces available to the Council by special agreements, under the direction
    of a Military Staff Committee. None has been concluded.""",
    source=f"{CHARTER}; Certain Expenses, ICJ Reports 1962, p. 151, at 167",
)
def forces_of_the_council(s: Situation) -> Condition:
    return any_of((), "a special agreement is in force: none has ever been concluded")


@norm(
    "UNC-48-49",
    cite="UN Charter, Arts 48 and 49",
    title="Members carry out the Council's decisions and help each other",
    since="1945-10-24",
    text="""All members, or those the Council names, carry out its decisions, directly and through
    the agencies they belong to, and assist each other in it.""",
    source=CHARTER,
)
def carries_out(s: Situation, state: str) -> Condition:
    return Is(MEMBER_OF(state, "UN"), True)


@norm(
    "UNC-50",
    cite="UN Charter, Art. 50",
    title="Special economic problems from the Council's measures",
    since="1945-10-24",
    text="""A state, member or not, on whose economy the Council's measures fall in a special way
    may turn to the Council for talks on a remedy.""",
    source=CHARTER,
    not_modelled=("what the Council then does, to which it is not bound",),
)
def may_consult(s: Situation, state: str) -> Condition:
    return Is(IS_STATE(state), True)
