"""The bodies: who sits in each on a day, and how it decides."""
