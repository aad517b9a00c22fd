"""The case format, version 1: the tables of a case file and what their keys may hold."""

from __future__ import annotations

from typing import Any

from foedus.facts.case import Basis
from foedus.facts.problems import describe
from foedus.facts.shapes import (
    Shape,
    UnfitError,
    day,
    like,
    list_of,
    one_of,
    one_or_list,
    text,
    truth,
)
from foedus.facts.vocabulary import VOCABULARY
from foedus.language.variables import BALLOTS, Kind

#: Bodies that decide by ballots of their members.
BODIES = (
    *("security_council", "general_assembly", "north_atlantic_council", "eu_council", "osce"),
    *("csto", "human_rights_council", "oas", "african_union", "ecowas"),
)
#: By what other names people call them, in small letters.
SHORT_NAMES = {
    "unsc": "security_council",
    "sc": "security_council",
    "unga": "general_assembly",
    "ga": "general_assembly",
    "nato": "north_atlantic_council",
    "nac": "north_atlantic_council",
    "eu": "eu_council",
    "hrc": "human_rights_council",
    "au": "african_union",
}
#: Where an armed attack can strike: the areas of Art. 6 of the North Atlantic Treaty in its three
#: texts, and what lies outside them.
AREAS = (
    *("Europe", "North America", "Turkey", "Algeria", "North Atlantic", "Mediterranean"),
    *("outlying territory", "elsewhere"),
)
ROLES = ("attacker", "victim", "party", "host", "target", "contributor", "applicant", "mediator")
OUTCOMES = ("adopted", "adopted_without_vote", "vetoed", "failed_majority", "not_put")
CHOICES = tuple(name for name, p in VOCABULARY.items() if p.kind is Kind.CHOICE)
#: No crisis has so many measures, and there are not so many crises.
MOST_ORDINAL = 9999
PARTY_ID = r"[A-Z][A-Z0-9_-]*"

hyphened = like(r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case letters and digits, joined by hyphens")
kind = like(r"[a-z]+([_-][a-z]+)*", "a kind of motion of the body, such as substantive")


def states_like(word: str) -> tuple[str, ...]:
    """The codes of the states that ``word`` may mean, of which it can be a name."""
    from foedus.facts import states

    meant = states.find(word)
    return (meant,) if meant else states.nearest(word)


actor = like(
    PARTY_ID, "a state code such as UKR, or an identifier in capitals of a party", states_like
)
anyone = like(
    rf"{PARTY_ID}|\*", 'a state code, an identifier of a party, or "*" for all others', states_like
)
body = one_of(BODIES, SHORT_NAMES)
address = like(r"https?://\S+", "an address that begins with https:// or http://")


def version(value: object) -> int:
    """The number of this format."""
    if value != 1 or type(value) is not int:
        raise UnfitError(describe(value), "1, the version of the format that this program reads")
    return value


def counts(value: object) -> tuple[int, ...]:
    """How many voted yes, no and abstained."""
    fit = isinstance(value, list) and len(value) == 3
    if not fit or not all(type(n) is int and 0 <= n < 1000 for n in value):  # type: ignore[attr-defined]
        raise UnfitError(describe(value), "three whole numbers: yes, no, abstentions")
    return tuple(value)  # type: ignore[arg-type]


def ordinal(value: object) -> int:
    """A number to count by, from 1."""
    if type(value) is not int or not 1 <= value <= MOST_ORDINAL:
        raise UnfitError(describe(value), "a whole number from 1")
    return value


def anything(value: Any) -> Any:
    """A table or list that is read further by its own shape."""
    return value


CASE = Shape(
    required={"format": version, "id": hyphened, "title": text, "about": text, "from": day},
    optional={"number": ordinal, "to": day, "days": list_of(day)}
    | dict.fromkeys(("parties", "facts", "positions", "votes", "events"), anything)
    | dict.fromkeys(("history", "expectations", "readings", "sources"), anything),
)
PARTY = Shape(
    required={"id": actor, "roles": list_of(one_of(ROLES))},
    optional={"kind": one_of(("state", "entity", "group")), "name": text, "from": day, "to": day},
)
FACT = Shape(
    required={"say": text, "is": truth, "from": day, "source": text},
    optional={"to": day, "claimed_by": actor, "note": text},
)
STANCE = Shape(
    required={
        "of": one_or_list(anyone),
        "measure": one_or_list(text),
        "from": day,
        "basis": one_of(Basis),
        "source": text,
    },
    optional={"to": day, "note": text, "provided": text},
)
CHOICE = Shape({**STANCE.required, "does": one_of(CHOICES), "is": truth}, STANCE.optional)
BALLOT = Shape({**STANCE.required, "in": body, "ballot": one_of(BALLOTS)}, STANCE.optional)
BALLOT_AS = Shape({**STANCE.required, "in": body, "as": text}, STANCE.optional)
VOTE = Shape(
    required={
        "body": body,
        "on": day,
        "kind": kind,
        "outcome": one_of(OUTCOMES),
        "source": text,
    },
    optional={
        "measure": text,
        "symbol": text,
        "counts": counts,
        "ballots": anything,
        "others": one_of(BALLOTS),
        "note": text,
    },
)
ROLL = Shape({}, dict.fromkeys(BALLOTS, list_of(actor)))
EVENT = Shape(
    required={
        "id": text,
        "kind": one_of(("act", "claim", "opinion", "figure")),
        "on": day,
        "by": text,
        "says": text,
        "source": text,
    },
    optional={"measure": text, "outcome": text, "answers": list_of(text)},
)
SOURCE = Shape(
    required={"publisher": text, "title": text},
    optional={"url": address, "verification": one_of(("verified", "partly", "memory"))},
)
