"""Variables: what a condition can ask about, each with a finite domain and its sentence.

A predicate is declared once, with the sentence for each of its values beside it, so that an
explanation cannot drift from what the engines compute. Applied to arguments it is a variable.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Value = bool | str

#: The four things a member can do with a ballot.
BALLOTS = ("yes", "no", "abstain", "absent")


class Kind(StrEnum):
    """What sort of thing a variable is; engines treat kinds alike, questions do not."""

    BALLOT = "ballot"  # of a member on a motion
    FACT = "fact"  # about the case
    CHOICE = "choice"  # of an actor: consents, requests, contributes
    READING = "reading"  # which position on a contested point of law holds
    TERM = "term"  # of a deal: which option of an issue


@dataclass(frozen=True, slots=True, eq=False)
class Predicate:
    """A question that can be asked of arguments, with the sentence for each answer.

    ``says`` maps every value of the domain to a template over the parameters, in curly
    brackets. ``owner`` names the parameter whose actor decides the value: ballots and choices
    have one; a fact has none, since nobody can change it by wishing.
    """

    name: str
    kind: Kind
    params: tuple[str, ...]
    says: Mapping[Value, str]
    owner: str | None = None
    about: str = ""
    _made: dict[tuple[str, ...], Variable] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if len(self.says) < 2:
            raise ValueError(f"{self.name}: a domain needs at least two values")
        if self.owner is not None and self.owner not in self.params:
            raise ValueError(f"{self.name}: its owner {self.owner!r} is not among {self.params}")

    @property
    def domain(self) -> tuple[Value, ...]:
        return tuple(self.says)

    def __call__(self, *args: str) -> Variable:
        """The variable for these arguments, made once: looking up the very same one is quick.

        Raises:
            TypeError: the number of arguments is not that of the parameters.
        """
        made = self._made.get(args)
        if made is not None:
            return made
        if len(args) != len(self.params):
            wanted = ", ".join(self.params)
            raise TypeError(f"{self.name} takes ({wanted}), not {len(args)} arguments")
        made = self._made[args] = Variable(self, args)
        return made


@dataclass(frozen=True, slots=True, eq=False)
class Variable:
    """A predicate applied to arguments. Two are the same when name and arguments are."""

    predicate: Predicate
    args: tuple[str, ...]
    _hash: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.predicate.name, self.args)))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, Variable)
            and self.args == other.args
            and self.predicate.name == other.predicate.name
        )

    def __lt__(self, other: Variable) -> bool:
        return self.key < other.key

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """For sorting: the same order in every run."""
        return self.predicate.name, self.args

    @property
    def kind(self) -> Kind:
        return self.predicate.kind

    @property
    def domain(self) -> tuple[Value, ...]:
        return self.predicate.domain

    @property
    def owner(self) -> str | None:
        """The actor who decides the value, or None where nobody does."""
        owner = self.predicate.owner
        return None if owner is None else self.args[self.predicate.params.index(owner)]

    def sentence(self, value: Value, name: Callable[[str], str] = str) -> str:
        """What it means that this variable has this value; ``name`` renders each argument."""
        named = dict(zip(self.predicate.params, map(name, self.args), strict=True))
        return self.predicate.says[value].format(**named)

    def __str__(self) -> str:
        return f"{self.predicate.name}({', '.join(self.args)})"


def fact(name: str, params: str, *, yes: str, no: str, about: str = "") -> Predicate:
    """Declare a fact: true or false of its parameters, which are separated by blanks."""
    return Predicate(name, Kind.FACT, tuple(params.split()), {True: yes, False: no}, about=about)


def choice(name: str, params: str, *, yes: str, no: str, about: str = "") -> Predicate:
    """Declare a choice; its first parameter is the actor who makes it."""
    names = tuple(params.split())
    return Predicate(name, Kind.CHOICE, names, {True: yes, False: no}, names[0], about)


#: The ballot of a member on a motion.
BALLOT = Predicate(
    "ballot",
    Kind.BALLOT,
    ("motion", "member"),
    {
        "yes": "{member} votes yes",
        "no": "{member} votes no",
        "abstain": "{member} abstains",
        "absent": "{member} takes no part in the vote",
    },
    owner="member",
    about="A member's ballot on a motion before a body.",
)
