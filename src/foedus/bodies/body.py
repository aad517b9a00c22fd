"""What every deciding body has: members on a day, and motions on which they cast ballots."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from foedus.language.conditions import Is
from foedus.language.variables import BALLOT, Value


@dataclass(frozen=True, slots=True)
class Motion:
    """A proposal put to a body: who may vote on it, and the conditions their ballots are."""

    body: str
    measure: str
    members: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.body}/{self.measure}"

    def ballots(self, value: str) -> tuple[Is, ...]:
        """For each member, in order, the condition that it casts this ballot."""
        return _ballots(self.name, self.members, value)

    def of(self, members: tuple[str, ...], value: str) -> tuple[Is, ...]:
        """The same for some of the members; who is not a member of the body is left out."""
        return _ballots(self.name, tuple(m for m in members if m in self.members), value)


@cache
def _ballots(motion: str, members: tuple[str, ...], value: str) -> tuple[Is, ...]:
    return tuple(Is(BALLOT(motion, member), value) for member in members)


#: How a ballot is put into words where no votes are taken: the same four values, as stances.
STANCES: Mapping[Value, str] = {
    "yes": "{member} joins the consensus",
    "no": "{member} objects",
    "abstain": "{member} does not object",
    "absent": "{member} takes no part",
}


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """A body that decides by ballots.

    ``members`` gives the codes of its members on a day, () before it existed. ``kinds`` names
    each kind of motion and says what it covers; the first is taken where none is named.
    ``kept_out`` gives the members that may not take part on a day, by the body's own decision;
    ``words`` says what each ballot means, which differs where there are no votes; ``also`` are
    short names by which people call it.
    """

    id: str
    name: str
    about: str
    members: Callable[[date], tuple[str, ...]]
    kinds: Mapping[str, str]
    kept_out: Callable[[date], tuple[str, ...]] = lambda _day: ()
    also: tuple[str, ...] = ()
    words: Mapping[Value, str] = field(default_factory=lambda: BALLOT.says)

    @property
    def short(self) -> str:
        """The shortest usual name, as in NATO."""
        return self.also[0].upper() if self.also else self.name

    def motion(self, measure: str, day: date, without: tuple[str, ...] = ()) -> Motion:
        """A motion on ``measure``, put to those who are members on the day and may take part.

        ``without`` are further members who have no vote on it, such as the state concerned.
        """
        out = {*without, *self.kept_out(day)}
        members = self.members(day)
        voting = tuple(member for member in members if member not in out) if out else members
        return Motion(self.id, measure, voting)
