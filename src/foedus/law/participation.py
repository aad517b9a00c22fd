"""Who takes part in a war, and as what: support, force against a group, UN forces, volunteers."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    CONSENTS,
    FEEDS_TARGETS,
    FIGHTS_BESIDE,
    IS_STATE,
    USE_OF_FORCE,
)
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import norm
from foedus.law.party_status import international_armed_conflict

SUPPORT = ContestedPoint(
    "intelligence_and_party_status",
    "Does a state that gives data on targets become a party to the armed conflict?",
    "Geneva Conventions 1949, common Art. 2",
    (
        Position(
            "data_for_strikes_suffice",
            "a state that gives data for particular strikes takes part in the hostilities",
            ("Russia (12 September 2024)", "A. Wentker (direct connection to hostilities)"),
            (
                "V. Putin, St Petersburg, 12 September 2024",
                "A. Wentker, At war?, 36 Leiden Journal of International Law (2023) 643",
            ),
            "To inform another is not to fight, and belligerents have always been informed.",
        ),
        Position(
            "fighting_needed",
            "a state becomes a party only when its own forces fight or operate weapons",
            ("United States", "Germany", "United Kingdom"),
            ("statements of these governments on arms for Ukraine, 2022-2024, from memory",),
            "A strike that nobody could fly without the data is the work of both.",
        ),
    ),
)


@norm(
    "NEU-2",
    cite="Geneva Conventions 1949, common Art. 2; doctrine on party status",
    title="Support, and when it makes a party",
    since="1950-10-21",
    text="""Arms, training and money do not make a party to an armed conflict. A state whose forces
    fight or operate weapons in it becomes one. Whether data on targets for particular strikes
    suffice is disputed.""",
    source="Nicaragua, ICJ Reports 1986, p. 14, paras 195, 228; A. Wentker, At war?, 36 Leiden "
    "Journal of International Law (2023) 643",
    contested=("intelligence_and_party_status",),
    not_modelled=("how close in time and cause the data are to the strike",),
)
def party_by_support(s: Situation, state: str) -> Condition:
    belligerents = tuple(party for party in s.parties if party != state)
    fights = any_of(Is(FIGHTS_BESIDE(state, party), True) for party in belligerents)
    feeds = any_of(Is(FEEDS_TARGETS(state, party), True) for party in belligerents)
    taking_part = any_of((fights, feeds & SUPPORT.holds("data_for_strikes_suffice")))
    return every((international_armed_conflict(s), taking_part))


SOIL = ContestedPoint(
    "force_on_soil_without_consent",
    "Is force against a group alone, on the soil of a state that objects, a war with that state?",
    "Geneva Conventions 1949, common Arts 2 and 3",
    (
        Position(
            "also_international",
            "it is an international armed conflict with that state beside the one with the group",
            ("International Committee of the Red Cross",),
            ("Commentary on Geneva Convention I (2016), Art. 2",),
            "The two states may never fight each other, and neither may say that they do.",
        ),
        Position(
            "with_the_group_alone",
            "it is an armed conflict with the group alone",
            ("United States",),
            ("Hamdan v. Rumsfeld, 548 US 557 (2006)", "US practice since 2001, from memory"),
            "Those who live there have less protection from a force their state never let in.",
        ),
    ),
)


@norm(
    "IHL-1-soil",
    cite="Geneva Conventions 1949, common Arts 2 and 3",
    title="Force against a group on the soil of a state that does not consent",
    since="1950-10-21",
    text="""Where a state fights a group on the territory of another without its consent, the
    conflict with the group is not international. Whether there is an international one with the
    territorial state beside it is disputed.""",
    source="ICRC, Commentary on Geneva Convention I (2016), Arts 2 and 3",
    contested=("force_on_soil_without_consent",),
)
def war_with_the_territorial_state(s: Situation, measure: str) -> Condition:
    group = any_of(
        every((Is(IS_STATE(attacker), False), Is(ARMED_ATTACK(attacker, victim), True)))
        for attacker in s.attackers
        for victim in s.victims
    )
    refused = any_of(Is(CONSENTS(host, measure), False) for host in s.hosts)
    return every((group, refused, SOIL.holds("also_international")))


@norm(
    "IHL-4",
    cite="ST/SGB/1999/13; Convention on the Safety of UN Personnel 1994, Art. 2(2)",
    title="A force of the United Nations that takes part in hostilities",
    since="1999-08-12",
    text="""A force under the command of the United Nations that takes part in hostilities is bound
    by the rules of humanitarian law for that time; the protection of its personnel as such
    rests on their not fighting.""",
    source="Secretary-General's Bulletin ST/SGB/1999/13, in force 12 August 1999; Convention of 9 "
    "December 1994, 2051 UNTS 363, in force 15 January 1999",
    not_modelled=("force in defence of itself or of civilians, which is no part in hostilities",),
)
def force_is_bound(s: Situation) -> Condition:
    return any_of(Is(USE_OF_FORCE("UN", party), True) for party in s.parties)


FOREIGNERS = ContestedPoint(
    "foreign_volunteers",
    "Are foreigners who enlist in the forces of a party combatants or mercenaries?",
    "Additional Protocol I, Arts 43, 44 and 47",
    (
        Position(
            "combatants",
            "as members of its armed forces they are combatants and prisoners of war if captured",
            ("Ukraine", "United Kingdom", "OHCHR 2022"),
            ("OHCHR, comment on the sentences in Donetsk, 10 June 2022",),
            "Who comes for pay from a state that is no party has no war of its own there.",
        ),
        Position(
            "mercenaries",
            "those who came to fight for gain are mercenaries and no prisoners of war",
            ("Russia 2022", "authorities in Donetsk 2022"),
            (
                "sentences in Donetsk, 9 June 2022",
                "Russian Ministry of Defence, 3 March 2022, from memory",
            ),
            "The Protocol counts no member of the armed forces of a party as a mercenary.",
        ),
    ),
)


@norm(
    "IHL-5",
    cite="Additional Protocol I, Art. 47",
    title="Volunteers in the armed forces of a party",
    since="1978-12-07",
    text="""A mercenary is only who meets all six conditions together, one of which is not to be a
    member of the armed forces of a party. Whether foreigners who had enlisted fall under it was
    disputed in 2022.""",
    source="Additional Protocol I, 1125 UNTS 3, in force 7 December 1978, Arts 43, 44, 47",
    contested=("foreign_volunteers",),
    not_modelled=("the six conditions, which are examined person by person",),
)
def volunteers_are_combatants(s: Situation) -> Condition:
    return every((international_armed_conflict(s), FOREIGNERS.holds("combatants")))
