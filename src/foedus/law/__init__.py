"""The law: one file for each instrument, articles in their own order, old and new texts together.

A long instrument has a folder, with a file for each chapter.

A norm builds a condition and never evaluates one; no law file knows an engine.
"""
