"""Tests of the engines, held to one another and to an independent slow evaluator."""
