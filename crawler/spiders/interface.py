"""What a platform says of itself: the methods that a new one fills in, and the helpers that it fills them with."""

from __future__ import annotations

from typing import Any, ClassVar

from scrapy import Request, Spider
from scrapy.http import Response

from crawler.answers import BadAnswer, as_json, status_sentence
from crawler.lanes import Backend
from crawler.relevance import worth_a_look
from crawler.spiders.series import Limits, Series, Tally, Task
from data.records import RawPosting


class Platform(Spider):
    """The face of a platform; see :mod:`crawler.spiders.base` for the whole.

    ``name`` is the module's name. ``origin`` is the vendor's own address, with ``{board}`` where the row's board goes,
    or ``{host}`` where only the host of a board ``HOST/…`` goes.
    ``whole`` is false where a list is only a search: such a crawl closes nothing. ``trace`` is a regular expression of
    what only this platform leaves in an employer's own page, for hosts that :meth:`recognise` cannot know.
    """

    name: str = "platform"
    origin: ClassVar[str] = ""
    backend: ClassVar[Backend | None] = None
    whole: ClassVar[bool] = True
    trace: ClassVar[str] = ""
    headers: ClassVar[dict[str, str]] = {"Accept": "application/json"}

    def __init__(self, task: Task, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.task, self.source = task, task.source
        self.delay: float = task.delay
        self.limits: Limits = task.limits
        self.tally = Tally()
        self.seen: set[str] = set()  # keys that the list named
        self.unchanged: set[str] = set()  # known ads that need no reading today
        self.confirmed: set[str] = set()  # known ads of which the board says that nothing changed
        self.gone: set[str] = set()  # ads that are certainly closed
        self.doubtful: set[str] = set()  # ads that the list names though their page is gone
        self.missing: set[str] = set()  # known ads that a complete list did not name
        self.standing: set[str] = set()  # of these, those whose own page still stands
        self.passed: dict[str, str] = {}  # pages that are no coding ads, see freshness.passed_over
        self._open_series = 0
        self._expected = 0

    @classmethod
    def recognise(cls, url: str) -> dict[str, str] | None:
        """What a row would say of this URL (``board``, options), or None where it is not this platform's."""
        return None

    def list_request(self, series: Series) -> Request:
        """The request for the next page of the list."""
        raise NotImplementedError

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The records of one page of the list; :class:`crawler.answers.BadAnswer` where it is not one."""
        raise NotImplementedError

    def posting(self, record: Any) -> RawPosting | None:
        """One record as a posting; None for what is no posting."""
        raise NotImplementedError

    def detail_request(self, posting: RawPosting) -> Request | None:
        """The request for the ad's own page; None where the list already holds the whole ad."""
        return None

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The posting completed from its own page."""
        return posting

    def accept(self, response: Response, series: Series) -> None:
        """Raise :class:`crawler.answers.BadAnswer` for an answer whose status says that it is no list."""
        if response.status != 200:
            raise BadAnswer(status_sentence(response))

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """Narrower series that together hold what this one cannot show; asked once, after its first page."""
        return []

    def ask_again(self, posting: RawPosting) -> Request:
        """The request that tells whether an ad that the list omits still stands."""
        return self.detail_request(posting) or Request(posting.url, headers=self.headers)

    def still_stands(self, response: Response, posting: RawPosting) -> bool:
        """Whether the answer to :meth:`ask_again`, of status 200, shows the ad; raises Gone where it denies it.

        A platform whose list holds the whole ad reads no pages, so that none can speak for an ad.
        """
        return self.detail_request(posting) is not None and bool(self.read_detail(response, posting).body)

    def worth_reading(self, posting: RawPosting) -> bool:
        """Whether what the list says of an ad makes its text worth a request."""
        return worth_a_look(posting.title, " ".join(posting.facts.values()))

    def adjust(self, posting: RawPosting, record: Any) -> RawPosting | None:
        """The hook: every finished posting with the list's record of it; None means "not for us".

        By default it applies the row's ``only``: ``{ field = ["words", …] }`` keeps what holds one of the words
        in that field of the posting or of its facts: for boards that several employers share.
        """
        only = self.source.options.get("only", {})
        for name, words in only.items() if isinstance(only, dict) else ():
            value = str(posting.facts.get(name) or getattr(posting, name, "")).lower()
            if not any(str(word).lower() in value for word in words):
                return None
        return posting

    @property
    def base(self) -> str:
        """The origin of the board without a slash at its end: the row's ``base`` or the vendor's."""
        board = self.source.board
        return (self.source.option("base") or self.origin.format(board=board, host=board.partition("/")[0])).rstrip("/")

    def make(self, key: Any, url: str, title: str, **more: Any) -> RawPosting:
        """A posting of this source, with the employer's name where the board says none."""
        more = {name: value for name, value in more.items() if value or name not in ("company",)}
        return RawPosting(
            source=self.source.id,
            key=str(key),
            url=url,
            title=title,
            **{"company": self.source.employer, "fetched_at": self.task.at, **more},
        )

    def json(self, response: Response) -> Any:
        """The answer's JSON; see :func:`crawler.answers.as_json`."""
        return as_json(response)
