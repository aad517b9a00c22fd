"""The receipt of an answer: hashes of the law, the facts, the case and the code behind it."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import foedus
from foedus.questions.answers import Receipt

PACKAGE = Path(foedus.__file__).parent
LAW = ("language", "bodies", "law", "measures")


def receipt(case_digest: str) -> Receipt:
    """The receipt for an answer on a case with this digest ("" where there is no case)."""
    return Receipt(
        version=foedus.__version__,
        law=_hash(LAW, (".py",)),
        facts=_hash(("facts",), (".csv", ".toml")),
        case=case_digest,
        code=_hash(("",), (".py",)),
    )


@cache
def _hash(folders: tuple[str, ...], endings: tuple[str, ...]) -> str:
    """SHA-256 over the names and contents of the files, in the order of their names."""
    digest = sha256()
    for folder in folders:
        for path in sorted((PACKAGE / folder).rglob("*")):
            if path.suffix in endings:
                digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0")
                digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()
