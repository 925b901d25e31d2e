"""What an ad names, and a sentence as tokens."""
