"""The commands of the scheduler: one module each, imported when it is called."""
