"""The European Union: its members, the Council's population figures, and opt-outs by field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from foedus.facts.tables import load_table

KIND = "eu"
V = TypeVar("V", int, Decimal)


@lru_cache
def members(day: date) -> tuple[str, ...]:
    """Codes of the member states on ``day``, sorted; of the EEC before 1993-11-01."""
    return tuple(sorted(row["state"] for row in load_table(KIND, "members").on(day)))


def is_member(code: str, day: date) -> bool:
    """Whether the state ``code`` is a member on ``day``."""
    return code in members(day)


def populations(day: date) -> Mapping[str, int] | None:
    """Persons by member state, as the Council fixed them for the year of ``day``.

    The figures are those of Annex III to the Council's Rules of Procedure, for Article 16(4) TEU
    and Article 238 TFEU. None where they are not recorded for every member on ``day``: a year
    known in part is kept in the table, and never filled by an estimate.
    """
    rows = load_table(KIND, "populations").on(day)
    return _for_every_member({row["state"]: int(row["population"]) for row in rows}, day)


def shares(day: date) -> Mapping[str, Decimal] | None:
    """Percent of the Union's population by member state, from the same Annex as `populations`.

    The Council publishes them to two decimals, so a sum over n states is known to within
    n * 0.005 points. None where they are not recorded for every member on ``day``.
    """
    rows = load_table(KIND, "shares").on(day)
    return _for_every_member({row["state"]: Decimal(row["percent"]) for row in rows}, day)


def union_population(day: date) -> int | None:
    """The Union's total in persons, as published with the figures; None where not recorded."""
    rows = load_table(KIND, "totals").on(day)
    return int(rows[0]["population"]) if rows else None


def opted_out(field: str, day: date) -> tuple[str, ...]:
    """Codes of the members outside ``field`` (such as ``"defence"``) on ``day``, sorted."""
    rows = load_table(KIND, "opt_outs").on(day)
    return tuple(sorted(row["state"] for row in rows if row["field"] == field))


def _for_every_member(figures: Mapping[str, V], day: date) -> Mapping[str, V] | None:
    present = members(day)
    if not present or not set(present) <= figures.keys():
        return None
    return {code: figures[code] for code in present}
