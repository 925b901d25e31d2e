"""Other doors: people whom an ad spares a demand, by who they are told to be and what the sentence grants them."""
