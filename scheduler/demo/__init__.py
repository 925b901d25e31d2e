"""The demo's nights: the main job for three invented people on the demo board, in a folder of its own."""

from scheduler.demo.night import PERSON, Night, board, reset, run_night

__all__ = ["PERSON", "Night", "board", "reset", "run_night"]
