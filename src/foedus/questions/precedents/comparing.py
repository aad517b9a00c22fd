"""The crises that are most like a situation, each on its nearest day, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from foedus.catalog import all_measures
from foedus.questions.answers import DifferingFeature, LikeCase, SharedFeature
from foedus.questions.asking import Asking
from foedus.questions.precedents.counting import Past, tried_record
from foedus.questions.precedents.features import FEATURES, values
from foedus.questions.precedents.index import Crisis, Seen
from foedus.questions.precedents.likeness import Likeness, Rarities, Values, likeness

#: From this likeness on a crisis counts as like.
THRESHOLD = 0.5

Compared = tuple[Crisis, Seen, Likeness]


@dataclass(slots=True)
class Comparing:
    """Compares one situation with what counts of the past, and tells of ``route`` alone, if set."""

    asking: Asking
    past: Past
    route: str | None
    here: Values = field(init=False)
    rarities: Rarities = field(init=False)

    def __post_init__(self) -> None:
        self.here = values(self.asking.knowledge)
        # How rare a value is, is a matter of the whole suite, whatever the day of the question.
        crises = self.past.index.crises
        self.rarities = Rarities([map(self.past.values, crisis.days) for crisis in crises])

    def nearest(self, crises: Sequence[Crisis]) -> list[Compared]:
        """The crises on their likest days, the likest first."""
        found = [(crisis, *self._nearest_day(crisis)) for crisis in crises]
        return sorted(found, key=lambda one: -one[2].score)

    def _nearest_day(self, crisis: Crisis) -> tuple[Seen, Likeness]:
        """The likest day; of equals the earliest."""
        days = self.past.days(crisis)
        compared = [(d, likeness(self.here, self.past.values(d), self.rarities)) for d in days]
        return max(compared, key=lambda one: one[1].score)

    def record(self, crisis: Crisis, day: Seen, like: Likeness) -> LikeCase:
        """A like crisis as a record, with what was tried of the measure in it."""
        there = self.past.values(day)
        routes = [
            route
            for route in all_measures()[self.past.measure].routes
            if self.route in (None, route.id)
        ]
        return LikeCase(
            case=crisis.id,
            number=crisis.number,
            title=crisis.title,
            on=day.on.isoformat(),
            likeness=round(like.score, 3),
            shared=[self._shared(id) for id in like.shared],
            differing=[self._differing(id, there[id]) for id in like.differing],
            unknown=[FEATURES[id].asks for id in like.unknown],
            lawful={route.id: self.past.law(day, route.id) for route in routes},
            tried=[
                tried_record(crisis.id, row, self.past.lawful_when(crisis, row))
                for row in self.past.counting(crisis.tried)
                if self.route in (None, row.route)
            ],
        )

    def _shared(self, id: str) -> SharedFeature:
        rarity = self.rarities.of(id, self.here[id])
        return SharedFeature(
            feature=id,
            says=FEATURES[id].says[self.here[id]],
            had_by=rarity.had_by,
            of=rarity.of,
            weight=round(rarity.weight, 3),
        )

    def _differing(self, id: str, there: str) -> DifferingFeature:
        says = FEATURES[id].says
        return DifferingFeature(feature=id, here=says[self.here[id]], there=says[there])
