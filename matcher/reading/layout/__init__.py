"""The ad as sentences that know where they stand: lines, headings, lists, tables."""
