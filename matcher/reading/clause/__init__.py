"""One clause: its tokens as ways in, and what it states of them."""
