"""What is out there: boards in, listings out. Knows nothing of candidates."""
