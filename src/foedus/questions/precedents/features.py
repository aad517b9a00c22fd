"""The features of law and fact by which situations are compared: all of them, in one list.

A feature has one value in a situation, or none where that is not known; each value is a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foedus.facts import vocabulary as v
from foedus.facts.known import Knowledge
from foedus.facts.situation import Situation
from foedus.language.variables import Predicate
from foedus.questions.precedents.finding import (
    Actors,
    Find,
    adopted,
    allied,
    chosen,
    force,
    inviter,
    of_pairs,
    of_place,
    of_some,
    peace,
    region,
    same_body,
    seats,
    vetoed,
)


@dataclass(frozen=True, slots=True)
class Feature:
    """A question about a situation; ``says`` has a sentence for each value that it can have."""

    id: str
    asks: str
    says: Mapping[str, str]
    find: Find


def values(knowledge: Knowledge) -> dict[str, str]:
    """The value of every feature by its id; those that are not known are left out."""
    found = {feature.id: feature.find(knowledge) for feature in FEATURES.values()}
    return {id: value for id, value in found.items() if value is not None}


def _attackers(situation: Situation) -> tuple[str, ...]:
    return situation.attackers


def _victims(situation: Situation) -> tuple[str, ...]:
    return situation.victims


def _parties(situation: Situation) -> tuple[str, ...]:
    return situation.parties


def _hosts(situation: Situation) -> tuple[str, ...]:
    return situation.hosts


def _who_may_ask(situation: Situation) -> tuple[str, ...]:
    return tuple(dict.fromkeys(situation.victims + situation.hosts))


def _yes_no(id: str, find: Find, asks: str, yes: str, no: str) -> Feature:
    return Feature(id, asks, {"yes": yes, "no": no}, find)


def _permanent(id: str, actors: Actors, who: str) -> Feature:
    return _yes_no(
        id,
        of_some(v.PERMANENT_MEMBER, actors),
        f"is a permanent member of the Council {who}",
        f"a permanent member of the Council is {who}",
        f"no permanent member of the Council is {who}",
    )


def _placed(predicate: Predicate, asks: str, yes: str, no: str) -> Feature:
    return _yes_no(predicate.name, of_place(predicate), asks, yes, no)


LIST = (
    # --- who uses force against whom
    Feature(
        "force",
        "who uses force against whom",
        {
            "yes-yes": "a state uses force against a state",
            "yes-no": "a state uses force against others than states",
            "no-yes": "others than states use force against a state",
            "no-no": "no state stands on either side of the force, or none is used",
        },
        force,
    ),
    _permanent("permanent_attacker", _attackers, "an attacker"),
    _permanent("permanent_victim", _victims, "a victim"),
    _permanent("permanent_party", _parties, "a party to the dispute"),
    _yes_no(
        "nuclear_attacker",
        of_some(v.NUCLEAR_ARMED, _attackers),
        "does an attacker have nuclear weapons",
        "an attacker has nuclear weapons",
        "no attacker has nuclear weapons",
    ),
    _yes_no(
        "nuclear_victim",
        of_some(v.NUCLEAR_ARMED, _victims),
        "does a victim have nuclear weapons",
        "a victim has nuclear weapons",
        "no victim has nuclear weapons",
    ),
    _yes_no(
        "armed_attack",
        of_pairs(v.ARMED_ATTACK),
        "has there been an armed attack",
        "an armed attack has occurred",
        "no armed attack has occurred",
    ),
    _yes_no(
        "occupation",
        of_pairs(v.OCCUPIES),
        "is territory occupied",
        "territory of another is occupied",
        "no territory of another is occupied",
    ),
    _yes_no(
        "civil_war",
        of_some(v.CIVIL_WAR, _hosts),
        "is there a civil war",
        "there is a civil war in the host state",
        "there is no civil war in the host state",
    ),
    _placed(
        v.CEASEFIRE_HOLDS,
        "does a cease-fire hold",
        "a cease-fire holds",
        "no cease-fire holds",
    ),
    # --- alliances, memberships, where
    _yes_no(
        "allied_attacker",
        allied(_attackers),
        "is an attacker in an alliance for mutual defence",
        "an attacker is in an alliance for mutual defence",
        "no attacker is in an alliance for mutual defence",
    ),
    _yes_no(
        "allied_victim",
        allied(_victims),
        "is a victim in an alliance for mutual defence",
        "a victim is in an alliance for mutual defence",
        "no victim is in an alliance for mutual defence",
    ),
    _yes_no(
        "same_body",
        same_body,
        "do attacker and victim belong to one body of a region",
        "attacker and victim belong to one alliance or body of a region",
        "attacker and victim belong to no alliance or body of a region together",
    ),
    _yes_no(
        "un_member",
        of_some(v.MEMBER_OF, _hosts, "UN"),
        "is the host a member of the United Nations",
        "the host is a member of the United Nations",
        "the host is no member of the United Nations",
    ),
    Feature(
        "region",
        "where is it",
        {
            "europe": "it is in Europe",
            "america": "it is in a member of the Organization of American States",
            "arab": "it is in a member of the Arab League",
            "africa": "it is in a member of the African Union, or of the Organization before it",
            "elsewhere": "it is neither in Europe, in America, in an Arab state nor in Africa",
        },
        region,
    ),
    # --- consent, request, who speaks for the state
    Feature(
        "consent",
        "does the host consent to a measure",
        {
            "yes": "the host consents to measures on its territory",
            "no": "the host refuses measures on its territory",
            "both": "the host consents to some measures on its territory and refuses others",
        },
        chosen(v.CONSENTS, _hosts),
    ),
    Feature(
        "request",
        "does the host or the victim ask for help",
        {
            "yes": "the host or the victim asks for help",
            "no": "the host and the victim ask for no help",
            "both": "the host or the victim asks for some help and declines other",
        },
        chosen(v.REQUESTS, _who_may_ask),
    ),
    Feature(
        "inviter",
        "is it contested who speaks for the host",
        {
            "contested": "who speaks for the host is contested, or was put in place from abroad",
            "settled": "who speaks for the host is not contested",
        },
        inviter,
    ),
    # --- how it stands before the Council and the Assembly
    _yes_no(
        "vetoed",
        vetoed,
        "has there been a veto in the matter",
        "the Council has failed on it by a veto",
        "the Council has not failed on it by a veto",
    ),
    _yes_no(
        "council_acted",
        adopted("security_council"),
        "has the Council adopted a measure in the matter",
        "the Council had adopted a measure on it before",
        "the Council had adopted no measure on it before",
    ),
    _yes_no(
        "assembly_acted",
        adopted("general_assembly"),
        "has the Assembly adopted a measure in the matter",
        "the Assembly had adopted a measure on it before",
        "the Assembly had adopted no measure on it before",
    ),
    _placed(
        v.COUNCIL_EXERCISING,
        "is the Council dealing with it",
        "the Council is dealing with it",
        "the Council is not dealing with it",
    ),
    _yes_no(
        "peace",
        peace,
        "is the peace threatened or broken",
        "there appears to be a threat to the peace, a breach of it or aggression",
        "there appears to be no threat to the peace, no breach of it and no aggression",
    ),
    _placed(
        v.ESSENTIALLY_DOMESTIC,
        "is it wholly within one state",
        "the matter lies wholly within one state",
        "the matter does not lie wholly within one state",
    ),
    _placed(
        v.GRAVE_ATROCITIES,
        "are there grave atrocities",
        "grave atrocities occur on a large scale",
        "no grave atrocities occur on a large scale",
    ),
    _yes_no(
        "arms_embargo",
        of_some(v.ARMS_EMBARGO, _hosts),
        "is the host under an arms embargo of the Council",
        "the host is under an arms embargo of the Council",
        "the host is under no arms embargo of the Council",
    ),
    Feature(
        "seats",
        "which rule of the Council is law",
        {
            "former": "the Council has eleven seats, and seven votes carry",
            "present": "the Council has fifteen seats, and nine votes carry",
        },
        seats,
    ),
)
#: The features by their ids, in the order in which they are told.
FEATURES: dict[str, Feature] = {feature.id: feature for feature in LIST}
