"""The charts of an answer about odds: of its most probable route, or of the one asked for."""

from __future__ import annotations

from foedus.language.errors import UserError
from foedus.questions.answers import Odds, RouteOdds
from foedus.reports.charts.curve import odds_curve
from foedus.reports.charts.sheet import Caption, Sheet, caption
from foedus.reports.charts.swings import swing_chart


class NoChartError(UserError):
    """The answer has nothing that this chart could show; the message says why."""


def curve(answer: Odds) -> Sheet:
    """The odds of at least so many yes votes.

    Raises:
        NoChartError: the route has more than one motion, or none; or it has no odds.
        ChartError: matplotlib is not installed.
    """
    route = _route(answer)
    if not route.thresholds:
        raise NoChartError(
            "the odds by number of yes are drawn where there is one motion: name a body, or a "
            "route with --route; --swings draws what each is worth"
        )
    told = [(odds.at_least, odds.probability) for odds in route.thresholds]
    return odds_curve(_caption(answer, route), told, route.needed, route.probability)


def swing_plot(answer: Odds) -> Sheet:
    """What one point more of yes of each actor adds to the odds.

    Raises:
        NoChartError: the route turns on nobody, or has no odds.
        ChartError: matplotlib is not installed.
    """
    route = _route(answer)
    if not route.members:
        raise NoChartError(f"no ballot and no choice is worth anything here: {route.reason}")
    worth = [
        (f"{member.actor} {member.of}".strip(), member.name, member.worth)
        for member in route.members
    ]
    return swing_chart(_caption(answer, route), worth)


def _route(answer: Odds) -> RouteOdds:
    """The most probable route."""
    return max(answer.routes, key=lambda route: route.probability or -1.0)


def _caption(answer: Odds, route: RouteOdds) -> Caption:
    about = f"{answer.subject}: {answer.measure}" if answer.measure else route.title
    notes = [f"Ballots: {text}." for text in answer.ballots]
    notes += [f"Voting as one: {text}." for text in answer.mixture]
    notes += [f"Given: {', '.join(answer.given)}."] if answer.given else []
    notes += [f"Assumed: {said}." for said in answer.assumptions]
    return caption(answer, f"Odds: {about}", route.cite or route.title, notes)
