"""The questions, one file each: here the law meets the engines."""
