"""Engines over conditions. They know no state, no body and no law."""
