"""Write the index of the shipped crises that ``foedus precedents`` looks situations up in.

    python scripts/write_precedents.py

It asks every route of every measure on every decision day of every case, which takes about a
minute. A test fails while the file is not of the law, the facts and the cases as they are.
"""

from __future__ import annotations

import gc

import msgspec

from foedus.catalog import all_measures
from foedus.questions.precedents.index import FILE, Index, build


def text(index: Index) -> bytes:
    """The index as JSON with a line for each crisis."""
    head = msgspec.json.encode(msgspec.structs.replace(index, crises=()))
    crises = b",\n".join(map(msgspec.json.encode, index.crises))
    return head.removesuffix(b"]}") + b"\n" + crises + b"\n]}\n"


if __name__ == "__main__":
    # Conditions are made by the million, and none is needed twice.
    gc.disable()
    FILE.write_bytes(text(build(tuple(all_measures()))))
