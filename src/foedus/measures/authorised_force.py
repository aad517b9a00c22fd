"""Armed enforcement: force against the will of a state, on the word of a body or without one."""

from __future__ import annotations

from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import COUNCIL_APPROVED_AFTERWARDS, FORCE_DECIDES_THE_CONFLICT
from foedus.language.conditions import Condition, Is, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import regional, un_charter, uniting_for_peace, use_of_force
from foedus.law.actors import some_state_is_ready
from foedus.law.effects_of_resolutions import RECOMMENDATION, without_a_concurring_vote
from foedus.law.forces_abroad import WITHIN_THE_MANDATE, in_hostilities, the_alliance_acts
from foedus.law.regional import AFRICAN_INTERVENTION
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "authorised-force",
    "Armed enforcement",
    "Force without the consent of the state concerned, to restore peace or to protect people: on "
    "the word of the Security Council or another body, or on grounds put forward without one.",
    family="forces",
)


def by_states(s: Situation) -> tuple[Consequence, ...]:
    """What follows for the states that use the force."""
    return in_hostilities(s, s.contributors)


def by_allies(s: Situation) -> tuple[Consequence, ...]:
    """What follows for the Allies, if the Alliance uses it."""
    return in_hostilities(s, nato.members(s.day))


def _council(s: Situation, senders: tuple[Consequence, ...]) -> tuple[Consequence, ...]:
    # To authorise is not to oblige: the duty to carry out decisions (Art. 25) is no duty to fight.
    flag = without_a_concurring_vote(s, MEASURE.id)
    return (WITHIN_THE_MANDATE, *senders, *flag, debate_of_a_veto(s, MEASURE.id))


# ================================================================================================
# With the Council
# ================================================================================================


@MEASURE.route(
    "council",
    title="Council authorises states",
    decider="the Security Council, with the veto, and the states that act",
    authorises="all necessary means for the aim named (Arts 39, 42)",
    binds="nobody to take part; all members to put up with it (Arts 2(5), 25)",
    follows=lambda s: _council(s, by_states(s)),
    precedents=(
        Precedent("1966-04-09", "Beira: one state, SCR 221, 10 to 0 to 5", "S/RES/221 (1966)"),
        Precedent("1990-11-29", "Kuwait, SCR 678, 12 to 2 to 1", "S/RES/678 (1990)"),
        Precedent("2011-03-17", "Libya, SCR 1973, 10 to 0 to 5", "S/RES/1973 (2011)"),
        Precedent("2025-09-30", "Haiti, SCR 2793, 12 to 0 to 3", "S/RES/2793 (2025)"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    mandate = un_charter.council_authorises_force(s, MEASURE.id)
    return every((mandate, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato-with-mandate",
    title="NATO under a mandate",
    decider="the Security Council, with the veto; the North Atlantic Council by consensus",
    authorises="all necessary means for the aim named, by the Alliance",
    binds="nobody to take part; each Ally to what it has itself offered",
    follows=lambda s: _council(s, by_allies(s)),
    precedents=(
        Precedent(
            "1995-08-30",
            "Deliberate Force in Bosnia under SCR 836; Russia disputed its scope",
            "record: nato/operations",
        ),
        Precedent(
            "2011-03-23",
            "Unified Protector in Libya under SCR 1973; its scope is disputed",
            "record: nato/operations",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    mandate = un_charter.council_authorises_force(s, MEASURE.id)
    return every((mandate, the_alliance_acts(s, MEASURE.id)))


@MEASURE.route(
    "beyond-protection",
    title="Mandate to protect, taken on",
    decider="the Security Council, with the veto, and those who carry out its mandate",
    authorises="force that decides the conflict in order to protect people, on one reading",
    binds="nobody to take part",
    follows=lambda s: _council(s, by_states(s)),
    precedents=(
        Precedent(
            "2011-08",
            "Libya under SCR 1973: air power helps one side to win; its cover is disputed",
            "S/PV.6650 (9 November 2011)",
        ),
    ),
)
def by_the_council_and_beyond(s: Situation) -> Condition:
    taken_on = Is(FORCE_DECIDES_THE_CONFLICT(s.place), True)
    mandate = un_charter.within_the_mandate(s, MEASURE.id)
    return every((taken_on, mandate, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "regional",
    title="Regional body, Article 53",
    decider="the Security Council, with the veto, and the regional body of the host",
    authorises="enforcement by the regional body",
    binds="the members of the body as its own treaty says",
    follows=lambda s: (*_council(s, by_states(s)), un_charter.KEEP_INFORMED),
    precedents=(
        Precedent(
            "1997-10-08",
            "Sierra Leone: ECOWAS enforces an embargo, SCR 1132, 15 to 0",
            "S/RES/1132 (1997)",
        ),
    ),
)
def by_a_region(s: Situation) -> Condition:
    # Art. 53 is read elsewhere as content with approval afterwards: that is the next route.
    decided = un_charter.council_decides(s, MEASURE.id)
    enforcement = un_charter.regional_enforcement(s, MEASURE.id)
    return every((decided, enforcement, regional.a_region_decides(s, MEASURE.id)))


@MEASURE.route(
    "regional-afterwards",
    title="Regional body, approved later",
    decider="the regional body of the host",
    authorises="enforcement that the Council approves afterwards, on one reading",
    binds="the members of the body as its own treaty says",
    follows=lambda s: (*by_states(s), un_charter.KEEP_INFORMED),
    precedents=(
        Precedent(
            "1990-08-24",
            "Liberia: troops of ECOWAS, whose efforts the Council commended in 1992",
            "S/RES/788 (1992)",
        ),
    ),
)
def by_a_region_approved_afterwards(s: Situation) -> Condition:
    welcomed = Is(COUNCIL_APPROVED_AFTERWARDS(s.place), True)
    suffices = un_charter.AFTERWARDS.holds("approval_afterwards_suffices")
    return every(
        (un_charter.art_39(s), welcomed, suffices, regional.a_region_decides(s, MEASURE.id))
    )


@MEASURE.route(
    "regional-recommended",
    title="Regional body recommends",
    decider="the regional body of the host, which recommends, and the states that act",
    authorises="force that the body recommends without binding its members, on one reading",
    binds="nobody",
    follows=lambda s: (*by_states(s), un_charter.KEEP_INFORMED),
    precedents=(
        Precedent(
            "1962-10-23",
            "quarantine of Cuba: armed force too recommended to the American states",
            "Council of the OAS, resolution of 23 October 1962; A. Chayes, Foreign Affairs, April "
            "1963",
        ),
    ),
)
def by_a_region_that_recommends(s: Situation) -> Condition:
    reading = un_charter.recommended_by_a_region(s)
    ready = some_state_is_ready(s, MEASURE.id)
    return every((reading, regional.a_region_decides(s, MEASURE.id), ready))


# ================================================================================================
# With the Assembly
# ================================================================================================


@MEASURE.route(
    "assembly",
    title="Assembly recommends force",
    decider="the General Assembly by two thirds of those voting, and the states that act",
    authorises="force against a breach of the peace or aggression, on one reading",
    binds="nobody",
    follows=lambda s: (RECOMMENDATION, *by_states(s)),
    precedents=(
        Precedent("1951-02-01", "Korea: help against China, 44 to 7 to 9", "A/RES/498 (V)"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    recommended = uniting_for_peace.assembly_recommends_force(s, MEASURE.id)
    return every((recommended, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "assembly-self-defence",
    title="Assembly backs self-defence",
    decider="the General Assembly by two thirds, the victim, which asks, and the states that act",
    authorises="nothing by itself: it supports what Art. 51 allows",
    binds="nobody",
    follows=lambda s: (RECOMMENDATION, un_charter.REPORT_SELF_DEFENCE, *by_states(s)),
)
def with_the_assembly_behind(s: Situation) -> Condition:
    return every(
        (
            un_charter.collective_self_defence(s, MEASURE.id),
            uniting_for_peace.assembly_recommends_measures(s, MEASURE.id),
            some_state_is_ready(s, MEASURE.id),
        )
    )


# ================================================================================================
# Without either
# ================================================================================================


@MEASURE.route(
    "african-union",
    title="African Union, Article 4(h)",
    decider="the Assembly of the African Union by two thirds of the members",
    authorises="intervention in a member against grave crimes, on one reading",
    binds="the members",
    follows=lambda s: (*by_states(s), un_charter.KEEP_INFORMED),
    precedents=(
        Precedent(
            "2016-01-31",
            "Burundi: no force without its consent, after one had been announced",
            "PSC/PR/COMM.(DLXV), 17 December 2015; Africanews, 31 January 2016",
        ),
    ),
)
def by_the_african_union(s: Situation) -> Condition:
    reading = AFRICAN_INTERVENTION.holds("treaty_consent_suffices")
    decided = regional.au_intervention(s, MEASURE.id)
    return every((decided, reading, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "without-mandate",
    title="States, humanitarian grounds",
    decider="the states that act",
    authorises="force as a last resort against grave atrocities, on one reading",
    binds="nobody",
    follows=by_states,
    precedents=(
        Precedent(
            "2018-04-14",
            "Syria: strikes after a reported use of gas; the United Kingdom gave this ground",
            "UK Government legal position, 14 April 2018",
        ),
    ),
)
def on_humanitarian_grounds(s: Situation) -> Condition:
    ground = use_of_force.humanitarian_intervention(s)
    return every((ground, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato-without-mandate",
    title="NATO, humanitarian grounds",
    decider="the North Atlantic Council by consensus",
    authorises="force as a last resort against grave atrocities, on one reading",
    binds="each Ally to what it has itself offered",
    follows=by_allies,
    precedents=(
        Precedent(
            "1999-03-24",
            "Allied Force against Yugoslavia; a draft to condemn it failed, 3 to 12 to 0",
            "S/PV.3988, S/PV.3989; S/1999/328",
        ),
    ),
)
def by_the_alliance_on_humanitarian_grounds(s: Situation) -> Condition:
    return every((use_of_force.humanitarian_intervention(s), the_alliance_acts(s, MEASURE.id)))


@MEASURE.route(
    "implied",
    title="States, earlier resolutions",
    decider="the states that act",
    authorises="force on the ground of unmet demands of the Council, on one reading",
    binds="nobody",
    follows=by_states,
    precedents=(
        Precedent(
            "2003-03-20",
            "Iraq: Australia, the United Kingdom and the United States gave this ground",
            "S/2003/350, S/2003/351, S/2003/352",
        ),
    ),
)
def on_earlier_resolutions(s: Situation) -> Condition:
    ground = use_of_force.implied_authorisation(s)
    return every((ground, some_state_is_ready(s, MEASURE.id)))
