"""The commands of the crawler: one module each, imported when it is called."""
