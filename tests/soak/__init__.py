"""The long proofs in full: kills, nights, fuzz. A small seeded sample of each is among the tests."""
