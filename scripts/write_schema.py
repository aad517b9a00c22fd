"""Write the JSON Schema of the answers to where the package ships it.

    python scripts/write_schema.py

The tests fail while the file and the records differ.
"""

from __future__ import annotations

import json
from pathlib import Path

import foedus
from foedus.doors.cli import SCHEMA
from foedus.questions.answers import ANSWERS, Refusal, json_schema


def schema() -> str:
    """The schema as it is to be published, the same text every time."""
    return json.dumps(json_schema(*ANSWERS, Refusal), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    (Path(foedus.__file__).parent / SCHEMA).write_text(schema(), encoding="utf-8")
