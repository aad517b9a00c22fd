"""The North Atlantic Alliance by day: Allies, partners, deployments, consultations, operations.

A state is an Ally from the day on which its instrument was deposited in Washington (Article 10),
or, for the twelve signatories, from the entry into force on 24 August 1949 (Article 11). A
protocol's own entry into force, a ceremony or a first seat in the Council comes on another day.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from foedus.facts.tables import Row, load_table


def members(day: date) -> tuple[str, ...]:
    """The codes of the Allies on ``day`` in alphabetical order; empty before 24 August 1949."""
    return _states("members", day)


def is_member(code: str, day: date) -> bool:
    """Whether ``code`` is an Ally on ``day``."""
    return code in members(day)


def integrated(day: date) -> tuple[str, ...]:
    """The Allies inside the integrated command on ``day``: those that have not stayed outside it.

    These are the states that sat in the Defence Planning Committee until its end in 2010.
    """
    outside = _states("integrated_command", day)
    return tuple(code for code in members(day) if code not in outside)


def ratified_by(acceding: str, day: date) -> tuple[str, ...]:
    """The Allies whose own procedure had approved ``acceding``'s protocol by ``day``, in order.

    Recorded for Finland and Sweden. The day is that of the national approval, which may come
    before the deposit in Washington; only the deposits of all Allies bring a protocol into force.
    """
    rows = load_table("nato", "ratifications").where(state=acceding)
    return tuple(row["ally"] for row in rows if row.holds_on(day))


def partner_status(code: str, day: date) -> tuple[str, ...]:
    """What ``code`` is to the Alliance on ``day``, short of being an Ally; oldest status first.

    The words are those listed in ``source.toml`` under ``vocabulary.status``. None of them carries
    the guarantee of Article 5.
    """
    return tuple(
        row["status"] for row in load_table("nato", "partners").on(day) if row["state"] == code
    )


def battlegroup_hosts(day: date) -> tuple[tuple[str, str], ...]:
    """Pairs (host, framework nation) of the multinational battlegroups in place on ``day``.

    A battlegroup known by its year alone counts from the first day of that year.
    """
    return tuple(
        sorted(
            (row["host"], row["framework"]) for row in load_table("nato", "battlegroups").on(day)
        )
    )


def operations() -> tuple[Row, ...]:
    """Every recorded operation, by first day.

    ``basis`` is the legal ground as claimed; ``mandate`` is one of the words listed in
    ``source.toml`` under ``vocabulary.mandate``.
    """
    return load_table("nato", "operations").rows


def consultations() -> tuple[Row, ...]:
    """Every consultation requested under Article 4, counted from 2003 as the Alliance counts."""
    return load_table("nato", "consultations").rows


def collective_defence() -> tuple[Row, ...]:
    """The one invocation of Article 5, and occasions on which it was not invoked and why."""
    return load_table("nato", "article5").rows


@lru_cache
def _states(table: str, day: date) -> tuple[str, ...]:
    return tuple(sorted(row["state"] for row in load_table("nato", table).on(day)))
