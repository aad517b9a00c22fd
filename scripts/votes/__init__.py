"""Reading the raw data of the votes, and saying what was made of them."""
