"""The receipt of an answer: hashes of the law, the facts, the case and the code behind it."""

from __future__ import annotations

import os
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
        facts=_hash(("facts",), (".csv", ".parquet", ".toml")),
        case=case_digest,
        code=_hash(("",), (".py",)),
    )


@cache
def _hash(folders: tuple[str, ...], endings: tuple[str, ...]) -> str:
    """SHA-256 over the names and contents of the files, in the order of their names."""
    digest = sha256()
    for folder in folders:
        for parts in _files():
            if folder in ("", parts[0]) and parts[-1].endswith(endings):
                digest.update("/".join(parts).encode() + b"\0")
                digest.update(PACKAGE.joinpath(*parts).read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def _files() -> list[tuple[str, ...]]:
    """The files of the package, each as the parts of its path from there, sorted."""
    found: list[tuple[str, ...]] = []
    for above, folders, names in os.walk(PACKAGE):
        if "__pycache__" in folders:
            folders.remove("__pycache__")
        parts = Path(above).relative_to(PACKAGE).parts
        found.extend((*parts, name) for name in names)
    return sorted(found)
