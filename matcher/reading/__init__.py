"""The parser: an ad's text in, :class:`data.records.Reading` out."""
