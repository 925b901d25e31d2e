"""When the work is done, and what happens with the news."""
