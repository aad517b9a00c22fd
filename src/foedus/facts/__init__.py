"""The record: one folder for each kind of fact, and the case a user brings."""
