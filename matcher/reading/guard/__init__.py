"""Patterns that are tried only where a word stands without which they cannot match."""

from matcher.reading.guard.patterns import Guarded, forget, guarded, noted, words_of

__all__ = ["Guarded", "forget", "guarded", "noted", "words_of"]
