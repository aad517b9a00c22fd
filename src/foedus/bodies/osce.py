"""The OSCE (until 1994 the CSCE): every participating State, deciding by consensus."""

from __future__ import annotations

from foedus.bodies.body import STANCES, Body
from foedus.facts.osce import members

BODY = Body(
    "osce",
    "OSCE Permanent and Ministerial Council",
    "All participating States. A ballot is a stance: no objects.",
    members,
    {
        "consensus": "every decision (Helsinki rules of procedure 1973; 2006)",
        "consensus-minus-one": "political steps against a state in clear, gross and uncorrected "
        "breach of its commitments (Prague document 1992)",
    },
    words=STANCES,
)
