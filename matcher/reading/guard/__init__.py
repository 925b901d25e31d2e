"""Patterns that are tried only where a word stands without which they cannot match."""

from matcher.reading.guard.patterns import Gate, Guarded, around, forget, guarded, noted, words_of

__all__ = ["Gate", "Guarded", "around", "forget", "guarded", "noted", "words_of"]
