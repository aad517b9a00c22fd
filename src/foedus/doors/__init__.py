"""The ways in: parse, ask, render; no law."""
