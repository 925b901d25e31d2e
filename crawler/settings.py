"""Scrapy's settings, with its impolite and unsafe defaults turned round, and what a person may configure of them.

[crawl]
contact = "dana@example.org"   # goes into the user agent, so that a board can reach you
delay = 1.0                    # least seconds between two requests to one host
at_once = 16                   # sources crawled at the same time
requests = 3000                # limits for one source in one night
megabytes = 300
minutes = 30
proxy = false                  # take the system's HTTP proxy
"""

from __future__ import annotations

from typing import Any

from crawler.spiders.series import Limits
from data.errors import BadInput
from data.settings import Settings

LEAST_DELAY = 0.5
_NEEDLESS_MIDDLEWARES = (
    "httperror.HttpErrorMiddleware",
    "referer.RefererMiddleware",
    "urllength.UrlLengthMiddleware",
    "depth.DepthMiddleware",
    "metacopy.MetaCopyDetectionMiddleware",
)
_NEEDLESS_EXTENSIONS = (
    "telnet.TelnetConsole",
    "memusage.MemoryUsage",
    "memdebug.MemoryDebugger",
    "closespider.CloseSpider",
    "feedexport.FeedExporter",
    "logcount.LogCount",
    "logstats.LogStats",
    "spiderstate.SpiderState",
    "remote_control.RemoteControl",
)


def user_agent(settings: Settings) -> str:
    """Who we are and how to reach the person who runs this."""
    return f"medcoder/{_version()} (job search of one person; contact: {_contact(settings) or 'none configured'})"


def _contact(settings: Settings) -> str:
    contact = settings.value("crawl", "contact", str, "").strip()
    if not contact.isprintable():
        raise BadInput("[crawl] contact holds control characters", str(settings.config_file), "correct it there")
    return contact


def limits(settings: Settings) -> Limits:
    """Where one source ends for tonight."""
    return Limits(
        requests=settings.value("crawl", "requests", int, 3000),
        bytes=settings.value("crawl", "megabytes", int, 300) * 1_000_000,
        seconds=settings.value("crawl", "minutes", float, 30.0) * 60,
    )


def delay(settings: Settings) -> float:
    """The configured delay between two requests to one host; never below half a second."""
    return max(LEAST_DELAY, settings.value("crawl", "delay", float, 1.0))


def at_once(settings: Settings) -> int:
    """How many sources are crawled at the same time."""
    return max(1, settings.value("crawl", "at_once", int, 16))


def scrapy_settings(settings: Settings) -> dict[str, Any]:
    """The settings of every crawl of this process."""
    wire, middlewares = "crawler.wire.PoliteHandler", "crawler.middlewares"
    return {
        "USER_AGENT": user_agent(settings),
        **_configured(settings),
        "DOWNLOAD_HANDLERS": {"http": wire, "https": wire, "ftp": None, "file": None, "data": None, "s3": None},
        "TWISTED_DNS_RESOLVER": "crawler.wire.PublicResolver",
        "DNS_TIMEOUT": 15,
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            f"{middlewares}.RobotsMiddleware": 100,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
            f"{middlewares}.BackoffMiddleware": 550,
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
        },
        # None of them has anything to do here, and each wraps every answer once more.
        "SPIDER_MIDDLEWARES": {f"scrapy.spidermiddlewares.{name}": None for name in _NEEDLESS_MIDDLEWARES},
        "EXTENSIONS": {f"scrapy.extensions.{name}": None for name in _NEEDLESS_EXTENSIONS},
        # Our own middleware obeys robots.txt: Scrapy's lets everything through when it cannot be read.
        "ROBOTSTXT_OBEY": False,
        "HTTPERROR_ALLOW_ALL": True,  # the base class tells every status apart
        "CONCURRENT_REQUESTS": 8,
        # Scrapy starts so many tasks for each answer, 100 by default, and none of ours ever waits.
        "CONCURRENT_ITEMS": 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY_JITTER": 0,  # the lanes have their own
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": 0,
        "AUTOTHROTTLE_MAX_DELAY": 30,
        "DOWNLOAD_MAXSIZE": 8_000_000,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "RETRY_TIMES": 2,
        "RETRY_GIVE_UP_LOG_LEVEL": "INFO",
        "REDIRECT_MAX_TIMES": 5,
        "METAREFRESH_ENABLED": False,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "MEMUSAGE_ENABLED": False,
        "LOGSTATS_INTERVAL": 0,
        "STATS_DUMP": False,
        "LOG_LEVEL": "ERROR",
        "WARN_ON_GENERATOR_RETURN_VALUE": False,
    }


def check(settings: Settings) -> None:
    """Raise what is wrong with ``[crawl]`` here, and not in the child process, whose word nobody would hear."""
    _contact(settings), _configured(settings), limits(settings), delay(settings), at_once(settings)


def _configured(settings: Settings) -> dict[str, Any]:
    return {
        "DOWNLOAD_TIMEOUT": settings.value("crawl", "timeout", float, 30.0),
        "HTTPPROXY_ENABLED": settings.value("crawl", "proxy", bool, False),
    }


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # late: the parent of a crawl only checks

    try:
        return version("medcoder")
    except PackageNotFoundError:
        return "0"
