"""What an ad asks, and whether it fits a person. Knows nothing of boards."""
