"""Voting games: what a body's rule is to those who count the power of its members."""
