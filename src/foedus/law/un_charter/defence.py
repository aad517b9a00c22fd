"""Chapter VII: individual and collective self-defence (Art. 51)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    ATTRIBUTABLE,
    COUNCIL_TOOK_MEASURES,
    FORCE_BELOW_ATTACK,
    IMMINENT_ATTACK,
    IS_STATE,
    RECOGNISED_BY,
    REQUESTS,
    UNWILLING_OR_UNABLE,
)
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.un_charter.citation import CHARTER

ANTICIPATION = ContestedPoint(
    "anticipatory_self_defence",
    "May a state defend itself before an armed attack has begun?",
    "UN Charter, Art. 51",
    (
        Position(
            "attack_must_occur",
            "self-defence begins only with an armed attack that occurs",
            ("Non-Aligned Movement", "most states in the Osirak debate 1981 (SCR 487)"),
            ("comments of the Non-Aligned Movement on A/59/565 (2005)", "SCR 487 (1981)"),
            "No state can be asked to wait for a blow that may destroy it.",
        ),
        Position(
            "imminence_suffices",
            "an imminent armed attack suffices for self-defence",
            ("United States", "United Kingdom", "Israel", "Australia"),
            ("Caroline correspondence 1841-42", "A/59/565 (2004), para. 188"),
            "Art. 51 says 'if an armed attack occurs', and imminence is judged by the user.",
        ),
    ),
)

GRAVITY = ContestedPoint(
    "gravity_of_armed_attack",
    "Does force below the gravity of an armed attack give a right of self-defence?",
    "UN Charter, Arts 2(4), 51",
    (
        Position(
            "any_unlawful_force",
            "any unlawful use of force gives a right of self-defence",
            ("United States",),
            (
                "A. D. Sofaer, 126 Military Law Review (1989) 89, at 92-93",
                "US Department of Defense, Law of War Manual, sect. 16.3.3.1",
            ),
            "Art. 51 speaks of an armed attack, and small incidents would grow into wars.",
        ),
        Position(
            "gravest_forms_only",
            "only the gravest forms of force are armed attacks that may be answered by force",
            ("the Court 1986, 2003",),
            (
                "Nicaragua, ICJ Reports 1986, p. 14, paras 191, 195, 211, 249",
                "Oil Platforms, ICJ Reports 2003, p. 161, para. 51",
            ),
            "It leaves a state under many small blows without a forcible answer.",
        ),
    ),
)

NON_STATE = ContestedPoint(
    "force_against_non_state_actors",
    "May force be used against a group on a territory whose state does not control it?",
    "UN Charter, Art. 51",
    (
        Position(
            "attribution_needed",
            "an armed attack must be attributable to the state on whose territory force is used",
            ("Mexico", "Brazil", "China", "Russia", "Non-Aligned Movement"),
            (
                "Wall, ICJ Reports 2004, p. 136, para. 139",
                "Armed Activities, ICJ Reports 2005, p. 168, paras 146-147",
                "meeting convened by Mexico on Art. 51 and non-state actors, 24 February 2021",
            ),
            "Art. 51 does not say that the attacker must be a state (SCR 1368, 1373).",
        ),
        Position(
            "unwilling_or_unable",
            "force is allowed where the territorial state is unwilling or unable to act",
            ("United States", "United Kingdom", "Australia", "Türkiye", "Germany (2015)"),
            ("letters on Syria: S/2014/695, S/2015/563, S/2015/688, S/2015/693, S/2015/946",),
            "It lets force be used in a state that has attacked nobody.",
        ),
    ),
)

ENDED = ContestedPoint(
    "council_measures_and_self_defence",
    "Does self-defence end when the Council acts, though the attack goes on?",
    "UN Charter, Art. 51",
    (
        Position(
            "any_measures_end_it",
            "self-defence ends once the Council has taken up the matter and acted on it",
            ("Argentina 1982",),
            ("its statements in the Council after SCR 502 (1982), from memory",),
            "The text speaks of measures that are necessary for peace, not of any measures.",
        ),
        Position(
            "effective_measures_end_it",
            "self-defence ends only with measures of the Council that restore peace",
            ("United Kingdom 1982", "the Council in SCR 661 (1990), preamble"),
            ("SCR 661 (1990), preamble", "its statements after SCR 502 (1982), from memory"),
            "Each state would then judge for itself whether the Council has done enough.",
        ),
    ),
)

ENTITY = ContestedPoint(
    "defence_of_an_entity",
    "Can an entity that only few states recognise ask for collective self-defence?",
    "UN Charter, Art. 51",
    (
        Position(
            "recognition_by_the_helper_suffices",
            "it can, where the state that helps it has recognised it",
            ("Russia 2022",),
            ("S/2022/154 (24 February 2022)",),
            "A state could then make by recognition the victim whose request it needs.",
        ),
        Position(
            "statehood_needed",
            "it cannot: only a state can be the victim of an armed attack and ask for help",
            ("the 141 states that voted for A/RES/ES-11/1",),
            ("A/RES/ES-11/1 (2 March 2022)", "A/RES/ES-11/4 (12 October 2022)"),
            "Those who live there would have no one to ask for protection.",
        ),
    ),
)


@norm(
    "UNC-51",
    cite="UN Charter, Art. 51",
    title="Individual self-defence",
    since="1945-10-24",
    text="""If an armed attack occurs against a state, it may defend itself until the Council has
    taken the measures necessary for peace. What it does must be necessary and proportionate and
    is to be reported to the Council at once.""",
    source=f"{CHARTER}; Nicaragua, ICJ Reports 1986, p. 14, paras 176, 193-195, 200",
    contested=(
        "anticipatory_self_defence",
        "council_measures_and_self_defence",
        "defence_of_an_entity",
        "force_against_non_state_actors",
        "gravity_of_armed_attack",
    ),
    not_modelled=(
        "which measures of the Council end the right: flagged, since the fact that is asked for "
        "is stated for measures that restore peace and not for sanctions alone (SCR 661)",
        "force against a threat that may grow and is not imminent, claimed in 1981 (Osirak) and "
        "in 2002 and accepted by hardly any state",
        "necessity and proportionality of each act, which no rule can decide in advance",
        "a failure to report, which is evidence against the claim and not a bar (Nicaragua 200)",
    ),
)
def self_defence(s: Situation) -> Condition:
    return any_of(under_attack(s, victim) for victim in s.victims)


def under_attack(s: Situation, victim: str) -> Condition:
    """An attack on the victim by any of the attackers, which the Council has not dealt with."""
    return every(
        (
            _can_be_a_victim(s, victim),
            any_of(_attack(s, attacker, victim) for attacker in s.attackers),
            Is(COUNCIL_TOOK_MEASURES(victim), False),
        ),
        f"{victim} is a state under armed attack",
    )


def _can_be_a_victim(s: Situation, victim: str) -> Condition:
    """It is a state or, on one reading, recognised as one by every state that would act."""
    state = Is(IS_STATE(victim), True)
    if not s.contributors:
        return state
    recognised = (Is(RECOGNISED_BY(victim, helper), True) for helper in s.contributors)
    return state | (every(recognised) & ENTITY.holds("recognition_by_the_helper_suffices"))


def _attack(s: Situation, attacker: str, victim: str) -> Condition:
    occurred = Is(ARMED_ATTACK(attacker, victim), True)
    imminent = Is(IMMINENT_ATTACK(attacker, victim), True)
    below = Is(FORCE_BELOW_ATTACK(attacker, victim), True)
    attack = any_of(
        (
            occurred,
            imminent & ANTICIPATION.holds("imminence_suffices"),
            below & GRAVITY.holds("any_unlawful_force"),
        )
    )
    return every((attack, _answerable(s, attacker)))


def _answerable(s: Situation, attacker: str) -> Condition:
    """The attacker is a state, or force may be used where the group stands.

    A group stands on the territory of a host or of a state against which the measure is
    directed, neither attacker nor victim itself.
    """
    apart = {*s.victims, *s.attackers}
    places = [place for place in dict.fromkeys(s.hosts + s.targets) if place not in apart]
    grounds: list[Condition] = [Is(IS_STATE(attacker), True)]
    for place in places:
        tolerated = Is(UNWILLING_OR_UNABLE(place, attacker), True)
        grounds.append(Is(ATTRIBUTABLE(attacker, place), True))
        grounds.append(tolerated & NON_STATE.holds("unwilling_or_unable"))
    if not places:
        # The group attacks from within the victim or from no state: its own territory is free.
        grounds.append(ALWAYS)
    return any_of(grounds)


REQUEST = ContestedPoint(
    "request_by_treaty",
    "Does a treaty of mutual defence concluded before the attack count as the victim's request?",
    "UN Charter, Art. 51 (collective)",
    (
        Position(
            "request_on_the_day",
            "the victim itself declares that it is attacked and asks for help at that time",
            ("the Court 1986, 2003",),
            (
                "Nicaragua, ICJ Reports 1986, p. 14, paras 195-199",
                "Oil Platforms, ICJ Reports 2003, p. 161, para. 51",
            ),
            "A victim overrun within hours may have nobody left who could ask.",
        ),
        Position(
            "treaty_suffices",
            "a treaty by which the victim has asked for help in advance suffices",
            ("R. Jennings, dissenting 1986", "Y. Dinstein"),
            (
                "Nicaragua, dissenting opinion of R. Jennings, ICJ Reports 1986, p. 528",
                "Y. Dinstein, War, Aggression and Self-Defence (on collective self-defence)",
            ),
            "An ally would then be helped against its will, which is no help to it.",
        ),
    ),
)


@norm(
    "UNC-51-collective",
    cite="UN Charter, Art. 51 (collective)",
    title="Collective self-defence on request of the victim",
    since="1945-10-24",
    text="""A third state may come to the defence of a state under armed attack when that state
    itself declares to be attacked and asks for help.""",
    source="Nicaragua, ICJ Reports 1986, p. 14, paras 195-199; Oil Platforms 2003, para. 51",
    contested=(
        "anticipatory_self_defence",
        "defence_of_an_entity",
        "force_against_non_state_actors",
        "gravity_of_armed_attack",
        "request_by_treaty",
    ),
    not_modelled=(
        "a request made by treaty in advance: flagged, since no state has acted on one alone; "
        "the treaties themselves leave it to the victim to ask",
        "who asks for a victim whose government is disputed (Grenada 1983): the case says who",
    ),
)
def collective_self_defence(s: Situation, measure: str) -> Condition:
    asked = any_of(
        (
            every((under_attack(s, victim), Is(REQUESTS(victim, measure), True)))
            for victim in s.victims
        ),
        "a state under attack asks for it",
    )
    return self_defence(s) & asked


REPORT_SELF_DEFENCE = Consequence(
    "to be reported to the Council at once",
    "Measures of self-defence are reported at once; not reporting counts as evidence against the "
    "claim. They end when the Council has taken the measures necessary for peace; whether measures "
    "that leave the attack going on end the right too is disputed.",
    "UN Charter, Art. 51; Nicaragua, ICJ Reports 1986, p. 14, paras 200, 235; SCR 661 (1990)",
)
