"""Days and spans of days.

Every dated thing of the law is dated to the day, both ends included.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

#: The day the Charter entered into force: no question is answered for an earlier day.
FIRST_DAY = date(1945, 10, 24)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``since`` to ``until``, both included; ``None`` means without end."""

    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise ValueError(f"a span cannot end ({self.until}) before it begins ({self.since})")

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    def __str__(self) -> str:
        return f"since {self.since}" if self.until is None else f"{self.since} to {self.until}"


def day(text: str | date) -> date:
    """Read a day written ``YYYY-MM-DD``.

    Raises:
        ValueError: it is written otherwise, or no such day exists.
    """
    if isinstance(text, date):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a day; write it YYYY-MM-DD, as 2022-02-25") from None
