"""Ground floor: what we know and keep. Imports nothing of ours."""
