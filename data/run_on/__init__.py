"""Texts whose line breaks were lost: where the lines of a list were run together, it is parted again."""
