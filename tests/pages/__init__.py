"""Recorded page sets of our own, in the true shape of each platform."""
