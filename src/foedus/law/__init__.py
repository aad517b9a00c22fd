"""The law: one file for each instrument, articles in their own order, old and new texts together.

A norm builds a condition and never evaluates one; no law file knows an engine.
"""
