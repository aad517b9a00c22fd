"""Norms: dated, cited rules that build conditions, and the record of what they leave out.

An article is written once, its versions one below the other, each with its days, our own
paraphrase and its source. Called with the situation, it selects the version of the law's day
and wraps the condition that this version builds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from foedus.language.conditions import NEVER, Condition, Norm
from foedus.language.days import Span, day
from foedus.language.references import Reference


class LawDay(Protocol):
    """Anything that knows which day's law is to be applied."""

    @property
    def law_day(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Unless:
    """A body with the exceptions that defeat it, kept apart so that a proof can show both."""

    body: Condition
    exceptions: tuple[Condition, ...]


def unless(body: Condition, *exceptions: Condition) -> Unless:
    """What a norm's builder returns when its rule has exceptions."""
    return Unless(body, exceptions)


Builder = Callable[..., Condition | Unless]


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a rule, the days on which it is law, and what it builds."""

    in_force: Span
    text: str
    source: str
    build: Builder


@dataclass(slots=True, eq=False)
class Article:
    """A rule through time.

    ``not_modelled`` records what the text says but the model does not express, where it would
    have stood. ``contested`` names the contested points on which the rule's reading turns.
    ``adopts`` marks a rule of adoption: the body whose motions it decides, and the kinds.
    """

    id: str
    citation: str
    title: str
    not_modelled: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    adopts: tuple[str, tuple[str, ...]] | None = None
    versions: list[Version] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not (self.id and self.citation and self.title):
            raise ValueError(f"a norm needs an id, a citation and a title: {self.id or self.title}")

    def version(
        self, *, since: str, until: str | None = None, text: str, source: str
    ) -> Callable[[Builder], Builder]:
        """Add a version of the text, in force from ``since`` to ``until``, both included.

        Raises:
            ValueError: the text or its source is missing, or its days overlap those of another.
        """
        if not text.strip() or not source.strip():
            raise ValueError(f"{self.id}: a version needs its text and its source")
        span = Span(day(since), day(until) if until else None)
        for other in self.versions:
            if span.since in other.in_force or other.in_force.since in span:
                raise ValueError(f"{self.id}: two versions are in force on the same day")

        def add(build: Builder) -> Builder:
            self.versions.append(Version(span, " ".join(text.split()), source, build))
            self.versions.sort(key=lambda version: version.in_force.since)
            return build

        return add

    def on(self, law_day: date) -> Version | None:
        """The version in force on that day, or None."""
        return next((v for v in self.versions if law_day in v.in_force), None)

    def reference(self, law_day: date) -> Reference:
        """Where the rule stands on that day, and why this version was taken."""
        version = self.on(law_day)
        if version is None:
            return Reference(
                self.id, self.citation, self.title, "", None, self._absent(law_day), ""
            )
        why = f"the text in force on {law_day} ({version.in_force})"
        return Reference(
            self.id, self.citation, self.title, version.text, version.in_force, why, version.source
        )

    def __call__(self, clock: LawDay, *args: Any, **kwargs: Any) -> Condition:
        """The rule applied: the condition built by the version of the clock's law day.

        On a day without the rule it builds a condition that never holds and says so.
        """
        version = self.on(clock.law_day)
        reference = self.reference(clock.law_day)
        if version is None:
            return Norm(reference, NEVER)
        built = version.build(clock, *args, **kwargs)
        if isinstance(built, Unless):
            return Norm(reference, built.body, built.exceptions)
        return Norm(reference, built)

    def _absent(self, law_day: date) -> str:
        days = "; ".join(str(v.in_force) for v in self.versions)
        return f"not in force on {law_day} (in force {days})"


def norm(
    id: str,
    *,
    cite: str,
    title: str,
    since: str,
    text: str,
    source: str,
    until: str | None = None,
    not_modelled: tuple[str, ...] = (),
    contested: tuple[str, ...] = (),
    adopts: tuple[str, tuple[str, ...]] | None = None,
) -> Callable[[Builder], Article]:
    """Declare a rule with a single text; the decorated function builds its condition."""

    def declare(build: Builder) -> Article:
        article = Article(id, cite, title, not_modelled, contested, adopts)
        article.version(since=since, until=until, text=text, source=source)(build)
        return article

    return declare
