"""The answer about precedents: like situations and why, and how often a measure was tried."""

from __future__ import annotations

from foedus.questions.answers.base import CaseAnswer, Record


class SharedFeature(Record, frozen=True, kw_only=True):
    """What two situations have in common; ``had_by`` of ``of`` crises have it on some day.

    ``of`` are the crises of the suite in which the feature is known; ``weight`` is the logarithm
    of the one over the other.
    """

    feature: str
    says: str
    had_by: int
    of: int
    weight: float


class DifferingFeature(Record, frozen=True, kw_only=True):
    """What is otherwise: how it is in the situation asked about, and how it was there."""

    feature: str
    here: str
    there: str


class TriedMeasure(Record, frozen=True, kw_only=True):
    """The measure as it was tried: ``id`` is the case and the number in its history.

    ``by`` is a body, or the states and parties that acted; ``lawful`` is the verdict on the route
    that day, null where no route is on record.
    """

    id: str
    on: str
    what: str
    by: list[str]
    route: str | None
    outcome: str
    verification: str
    lawful: str | None


class LikeCase(Record, frozen=True, kw_only=True):
    """A crisis on the day on which it was most like the situation asked about.

    ``likeness`` is between 0 and 1. ``unknown`` are the features that are not known of both.
    ``lawful`` has the verdict of law on each route on that day; ``tried`` is what was tried of
    the measure in the crisis, on whichever day that counts.
    """

    case: str
    number: int
    title: str
    on: str
    likeness: float
    shared: list[SharedFeature]
    differing: list[DifferingFeature]
    unknown: list[str]
    lawful: dict[str, str]
    tried: list[TriedMeasure]


class LawGroup(Record, frozen=True, kw_only=True):
    """The crises in which the law's best verdict on a route was ``verdict``, on any of their days.

    ``tried_in`` are those of the ``crises`` in which it was tried; ``outcomes`` has what was tried
    by what came of it. ``considered`` was on record as considered and not pursued, which is no
    attempt; ``considered_in`` are the crises in which there was that and no more. Each in the order
    of its days.
    """

    verdict: str
    crises: list[str]
    tried_in: list[str]
    outcomes: dict[str, list[str]]
    considered_in: list[str]
    considered: list[str]


class Denominator(Record, frozen=True, kw_only=True):
    """How often it was tried, of how many crises; open, contested, unknown and closed in law apart.

    ``complete`` is false where it is not known in how many it was open: ``incomplete`` says why.
    """

    groups: list[LawGroup]
    complete: bool
    incomplete: list[str]


class RouteCount(Record, frozen=True, kw_only=True):
    """One route, or with ``route`` null any of them: the law here, and what was tried elsewhere.

    ``every`` counts all the crises that count as precedents, ``like`` those that are like.
    """

    route: str | None
    title: str
    decider: str
    here: str
    every: Denominator
    like: Denominator


class Precedents(CaseAnswer, tag="precedents", frozen=True, kw_only=True):
    """Like situations, the nearest first, and the counts for the measure and each route to it.

    A crisis is like from ``threshold`` on; ``like`` names no more than were asked for and
    ``like_in_all`` how many there are; ``crises`` is how many count as precedents. ``here`` is what
    had been tried of the measure in the crisis itself. ``attempts`` has what each was that is
    counted, ``crisis_titles`` what the crises are called, both by their ids. ``recomputed``: the
    shipped index was of another law or other cases, and was not used. ``caveats`` say what the
    counts do not mean.
    """

    measure: str
    measure_title: str
    threshold: float
    crises: int
    like_in_all: int
    like: list[LikeCase]
    here: list[TriedMeasure]
    routes: list[RouteCount]
    attempts: dict[str, str]
    crisis_titles: dict[str, str]
    recomputed: bool
    caveats: list[str]
