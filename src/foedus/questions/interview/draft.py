"""What has been stated so far, and which questions have been passed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from foedus.facts.case import Case, Party, Source, Stance, Statement
from foedus.facts.form import ROLES
from foedus.facts.situation import Situation
from foedus.language.days import FIRST_DAY
from foedus.questions.asking import Asking

#: What is stated without a source is stated by whoever answers.
AUTHOR = Source(
    "author",
    "the author of the case",
    "What the author of the case knows or supposes",
    "",
    "memory",
)
#: Who is put down as the publisher of a source of which only the title is said.
NAMED = "named by the author of the case"


@dataclass(frozen=True, slots=True)
class Draft:
    """A case in the making.

    ``day`` is the one asked about, from which every statement holds. ``passed`` are the ids of
    the questions that were answered or skipped, ``apart`` those of the positions that differ
    from measure to measure, ``given`` those of positions that are taken down even where nothing
    turns on them. ``facts_over`` and ``over``: no more facts, no more at all.
    """

    id: str = ""
    title: str = ""
    about: str = ""
    since: date | None = None
    day: date | None = None
    parties: tuple[Party, ...] = ()
    facts: tuple[Statement, ...] = ()
    positions: tuple[Stance, ...] = ()
    sources: tuple[Source, ...] = (AUTHOR,)
    passed: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    facts_over: bool = False
    over: bool = False

    @property
    def on(self) -> date:
        """The day asked about; before one is named, the first on record."""
        return self.day or self.since or FIRST_DAY

    def case(self) -> Case:
        """The case that has been stated; sources that no statement names are left out."""
        used = {AUTHOR.id, *(fact.source for fact in self.facts)}
        used.update(stance.source for stance in self.positions)
        return Case(
            id=self.id,
            title=self.title,
            about=self.about,
            since=self.since or self.on,
            until=None,
            days=(self.on,),
            parties=self.parties,
            facts=self.facts,
            readings={},
            positions=self.positions,
            votes=(),
            events=(),
            sources={source.id: source for source in self.sources if source.id in used},
        )

    def asking(self) -> Asking:
        """The case put to a question, on the day asked about and under its law."""
        return Asking(Situation(self.case(), self.on, self.on))

    def past(self, question: str) -> Draft:
        """The same with a question passed."""
        return replace(self, passed=self.passed | {question})

    def with_party(self, party: Party, role: str) -> Draft:
        """The same with the role added to a party, which is added if it is new."""
        known = next((p for p in self.parties if p.id == party.id), None)
        if known is None:
            return replace(self, parties=(*self.parties, replace(party, roles=(role,))))
        roles = tuple(r for r in ROLES if r in (*known.roles, role))
        parties = tuple(replace(p, roles=roles) if p is known else p for p in self.parties)
        return replace(self, parties=parties)

    def with_source(self, title: str | None) -> tuple[Draft, str]:
        """The same with the source of this title, and its id; None is the author."""
        if title is None:
            return self, AUTHOR.id
        for source in self.sources:
            if source.title == title:
                return self, source.id
        new = Source(f"source-{len(self.sources)}", NAMED, title, "", "memory")
        return replace(self, sources=(*self.sources, new)), new.id
