"""The measures, one file each: what it is and the routes to it."""
