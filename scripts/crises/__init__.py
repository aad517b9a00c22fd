"""The pages on documented crises, one for each, and their index."""
