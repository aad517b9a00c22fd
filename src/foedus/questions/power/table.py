"""The figures of an answer about power as rows, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.questions.answers import Power


def rows(answer: Power) -> Iterator[list[str]]:
    """A heading, then a row for each player: its code and name, and for each index the decimal.

    The exact fraction follows each decimal, and where there is a reform today's decimal.
    """
    names = list(answer.indices)
    heads = [head for name in names for head in _heads(name, answer.today is not None)]
    yield ["member", "name", "swings", *heads]
    for found in answer.classes:
        cells = []
        for name in names:
            cells += [repr(found.power[name].value), found.power[name].exact]
            if answer.today is not None:
                before = found.before.get(name)
                cells.append("" if before is None else repr(before.value))
        for code, called in zip(found.members, found.names, strict=True):
            yield [code, called, str(found.swings), *cells]


def _heads(name: str, reformed: bool) -> list[str]:
    return [name, f"{name} exactly", *([f"{name} today"] if reformed else [])]
