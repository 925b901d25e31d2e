"""One thin spider per platform, all on :mod:`crawler.spiders.base`."""
