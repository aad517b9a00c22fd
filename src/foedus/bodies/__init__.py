"""The bodies that decide: one file for each, with its members on a day and its kinds of motion.

How a motion is carried is law and stands in :mod:`foedus.law`.
"""
