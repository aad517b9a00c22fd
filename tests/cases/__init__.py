"""Tests of the documented crises."""
