"""Tests of the law: each rule of adoption against a slow oracle, each norm on small crises."""
