"""The demo board: one small server on the loopback that speaks the true shapes of five platforms, with our own ads."""

from crawler.demo.board import DemoBoard

__all__ = ["DemoBoard"]
