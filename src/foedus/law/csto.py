"""The Collective Security Treaty, Tashkent, 15 May 1992, and the Charter of its Organization."""

from __future__ import annotations

from foedus.bodies import csto
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import MEMBER_OF, REQUESTS
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.norms import Article
from foedus.law import un_charter
from foedus.law.consensus import no_objection

TREATY = "Collective Security Treaty, Tashkent, 15 May 1992, 1894 UNTS 309"
AMENDED = "Protocol of 10 December 2010 amending the Treaty, in force 19 December 2012"

# ================================================================================================
# The Treaty
# ================================================================================================

ART_4 = Article(
    "CST-4",
    "Collective Security Treaty, Art. 4",
    "Aggression on one party counts as aggression on all",
    contested=(
        "anticipatory_self_defence",
        "defence_of_an_entity",
        "force_against_non_state_actors",
        "gravity_of_armed_attack",
    ),
    not_modelled=(
        "that each party itself decides on its help, whatever the Council decides (2022: Armenia)",
        "the duty to report to the Council of the United Nations, which follows the action",
    ),
)


@ART_4.version(
    since="1994-04-20",
    until="2012-12-18",
    text="""If a state or group of states commits aggression on a party, this counts as aggression
    on all; the others give it the help it needs, armed help included, in collective defence
    under Art. 51 of the Charter.""",
    source=TREATY,
)
def aggression(s: Situation, measure: str) -> Condition:
    return _aided(s, measure)


@ART_4.version(
    since="2012-12-19",
    text="""If a party suffers aggression, meaning an armed attack that threatens its security,
    stability, territory and sovereignty, this counts as aggression on all; at its request the
    others give it at once the help it needs, armed help included, under Art. 51.""",
    source=f"{TREATY}; {AMENDED}",
)
def aggression_at_request(s: Situation, measure: str) -> Condition:
    return _aided(s, measure)


def _aided(s: Situation, measure: str) -> Condition:
    """A party asks for help against an armed attack.

    The text of 1992 names no request; Art. 51, on which it rests, needs one in any case.
    """
    party = any_of(
        (
            every(
                (
                    Is(MEMBER_OF(victim, "CSTO"), True),
                    un_charter.under_attack(s, victim),
                    Is(REQUESTS(victim, measure), True),
                )
            )
            for victim in s.victims
        ),
        "a party that is attacked asks for help",
    )
    return every((party, un_charter.self_defence(s)))


# ================================================================================================
# Its Council
# ================================================================================================

consensus = Article(
    "CSTO-12",
    "Charter of the CSTO, Art. 12",
    "The Council decides by consensus",
    adopts=("csto", ("consensus",)),
    not_modelled=("decisions in limited format by those who take part (rules of procedure)",),
)


@consensus.version(
    since="1994-04-20",
    until="2003-09-17",
    text="The heads of state, as Council of Collective Security, decide in agreement.",
    source=f"{TREATY}, Arts 3, 5, 6; that agreement means consensus is from memory",
)
def council_of_the_treaty(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


@consensus.version(
    since="2003-09-18",
    text="""Decisions other than on procedure are taken by consensus: no member objects. Each
    member has one vote.""",
    source="Charter of the CSTO, Chisinau, 7 October 2002, 2235 UNTS 79, Art. 12",
)
def council_of_the_organization(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


def collective_aid(s: Situation, measure: str) -> Condition:
    """A party under armed attack asks for the measure, and the Council decides on it (Art. 4)."""
    return every((ART_4(s, measure), consensus(s, csto.BODY.motion(measure, s.day))))
