"""Digests: from ranked matches to files a person opens; pure functions, and the ledger that keeps them news."""
