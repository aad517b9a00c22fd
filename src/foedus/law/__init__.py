"""The instruments, one file each, articles in their own order."""
