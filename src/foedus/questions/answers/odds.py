"""The answers about odds: how probable it is that a motion carries, or that a route is taken."""

from __future__ import annotations

from foedus.questions.answers.base import Answer, Record


class MemberOdds(Record, frozen=True, kw_only=True):
    """One actor's ballot or choice: what was given, and what it does to the result.

    ``probabilities`` are those given; ``if_so`` the probability of success were it each of these
    for certain; ``once_it_holds`` how probable each is where it succeeds, null where it never
    does. ``worth`` is what one point (0.01) more of yes adds in points, taken from all its other
    ballots in proportion: null where it is certain to vote yes.
    """

    actor: str
    name: str
    of: str
    probabilities: dict[str, float]
    if_so: dict[str, float]
    once_it_holds: dict[str, float] | None
    worth: float | None


class ThresholdOdds(Record, frozen=True, kw_only=True):
    """The probability that at least so many members of the body vote yes."""

    at_least: int
    probability: float


class LikeliestWay(Record, frozen=True, kw_only=True):
    """The single most probable way to succeed: who does what, and how probable just that is."""

    probability: float
    does: dict[str, list[str]]


class RouteOdds(Record, frozen=True, kw_only=True):
    """The odds of one route, or of a motion of a body.

    ``probability`` is exact but for rounding, and within ``error`` of the truth; it is null where
    it was not computed, and ``reason`` says why. ``needed`` is the number of yes votes that the
    rule asks for, where it is a plain number. ``settled`` is set where no ballot matters.
    ``lawful`` is the verdict of the law on a route of a case, which the odds do not look at: open,
    closed, contested or unknown; null for a body.
    """

    id: str
    title: str
    cite: str
    probability: float | None
    error: float
    reason: str
    settled: bool | None
    lawful: str | None
    needed: int | None
    thresholds: list[ThresholdOdds]
    likeliest: LikeliestWay | None
    members: list[MemberOdds]


class Odds(Answer, tag="odds", frozen=True, kw_only=True):
    """How probable it is, with the ballots as probable as they were said to be.

    ``case`` and ``measure`` are null where the question was about a body. ``given`` is what was
    taken to be known; ``mixture`` says how ballots hang together.
    """

    subject: str
    case: str | None
    measure: str | None
    kind: str | None
    ballots: list[str]
    given: list[str]
    mixture: list[str]
    routes: list[RouteOdds]
