"""Whether this machine reaches anything at all tonight.

Without a network each of hundreds of boards would be asked, three times over, only to tell the same; a home whose first
boards all have no host name, and none of which answered, is taken to have none, and the rest is not tried.
"""

from __future__ import annotations

from crawler.answers import NO_HOST
from crawler.spiders.series import Tally

#: So many boards must have no host name before the machine is blamed: a few of them may have moved.
ENOUGH = 8


class Reach:
    """What the boards of one night say of the network."""

    def __init__(self) -> None:
        self._nameless = 0
        self._answered = False

    def note(self, tally: Tally) -> None:
        """Keep in mind how one board fared."""
        self._answered = self._answered or tally.bytes > 0
        self._nameless += any(NO_HOST in sentence for sentence in (tally.failure, *tally.troubles))

    @property
    def none(self) -> bool:
        """Whether nothing answered and enough boards have no host name."""
        return not self._answered and self._nameless >= ENOUGH

    @property
    def reason(self) -> str:
        """Why a board is not tried, and what to do."""
        return (
            f"the board was not tried: none of the first {self._nameless} boards has a host name here, "
            "so this machine seems to have no network; check it and crawl again"
        )
