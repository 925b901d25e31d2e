"""The commands of the matcher: one module each, imported when it is called."""
