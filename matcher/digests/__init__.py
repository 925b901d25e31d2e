"""Pure functions from ranked matches to files a person opens."""
