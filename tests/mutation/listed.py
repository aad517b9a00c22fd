"""Every mutation, by what it is about."""

from __future__ import annotations

from . import alliances, assembly, council, force, norms, readings
from .harness import Mutation

GROUPS: dict[str, tuple[Mutation, ...]] = {
    "The Security Council": council.MUTATIONS,
    "The General Assembly": assembly.MUTATIONS,
    "The use of force": force.MUTATIONS,
    "Alliances and regions": alliances.MUTATIONS,
    "Contested points": readings.MUTATIONS,
    "Norm by norm": norms.MUTATIONS,
}
EVERY = tuple(mutation for group in GROUPS.values() for mutation in group)
