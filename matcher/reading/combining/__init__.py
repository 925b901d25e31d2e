"""All that an ad states, combined into the ways in."""
