"""Crawling: what our pipeline costs over a bare Scrapy spider that fetches the same pages and does nothing with them.

Both run in a process of their own against the same local server, with the same middleware settings; the figure is the
ratio of their CPU time, in the median of some runs. Memory is that of the child that crawled.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.figures import Figure
from tests.shared import ROOT

PAGES = 2000
#: Runs of both, in turn, whose median counts: a machine that others use as well jumps by a tenth from run to run.
PAIRS = 5
_PARAGRAPH = """<p>The coder reviews the whole record of an inpatient stay, assigns diagnosis and procedure codes in
ICD-10-CM and PCS, confirms the DRG, queries physicians where documentation is unclear, and works closely with clinical
documentation integrity, quality and billing so that claims leave the house right the first time.</p>"""
_DUTY = "<li>Codes discharged records within two days of the final bill hold</li>"
_NEED = "<li>CCS or RHIT, and two years of inpatient coding in an acute hospital</li>"
#: About 4 kB, as ads have in the mean.
BODY = (
    f"<h2>Job summary</h2>{_PARAGRAPH * 5}<h2>What you do</h2><ul>{_DUTY * 14}</ul>"
    f"<h2>What you need</h2><ul>{_NEED * 8}</ul>{_PARAGRAPH}"
)


class Workday(BaseHTTPRequestHandler):
    """A Workday board of so many inpatient coders; ads of about 4 kB."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer, head and body apart, waits 40 ms for an acknowledgement
    jobs = PAGES

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        numbers = range(asked["offset"], min(asked["offset"] + 20, self.jobs))
        rows = [
            {"title": f"Inpatient Coder {n}", "externalPath": f"/job/x/Coder_R{n}", "locationsText": "Toledo, OH"}
            for n in numbers
        ]
        self.send({"total": self.jobs, "jobPostings": rows, "facets": []})

    def do_GET(self) -> None:
        if self.path == "/robots.txt":
            self.send({}, 404)
            return
        number = self.path.rpartition("_R")[2]
        info = {"title": f"Inpatient Coder {number}", "jobDescription": BODY + number, "startDate": "2026-11-20"}
        self.send({"jobPostingInfo": info | {"location": "Toledo, OH", "timeType": "Full time"}})

    def send(self, data: Any, status: int = 200) -> None:
        body = json.dumps(data).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


#: The bare spider: our settings with all their middlewares, and nothing done with an answer.
BARE = """
import json, sys
from pathlib import Path
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from crawler.settings import limits, scrapy_settings
from crawler.sources import Source
from crawler.spiders.series import Tally
from crawler.wire import PRIVATE_NAMES
from data.settings import Settings

base, pages, home = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
settings = Settings(home, "", {"crawl": {"requests": 1_000_000, "minutes": 600}})

PRIVATE_NAMES.add("127.0.0.1")

class Bare(Spider):
    name = "bare"
    seen = 0
    source = Source("bare", "", "", options={"base": base}, allow_private=(base,))
    delay, backend, limits, tally = 0.0, None, limits(settings), Tally()

    async def start(self):
        yield self.page(0)

    def page(self, offset):
        body = json.dumps({"appliedFacets": {}, "limit": 20, "offset": offset, "searchText": ""})
        url = base + "/wday/cxs/t/S/jobs"
        return Request(url, self.parse, "POST", body=body, dont_filter=True, cb_kwargs={"at": offset})

    def parse(self, response, at):
        for row in json.loads(response.text)["jobPostings"]:
            yield Request(base + "/wday/cxs/t/S" + row["externalPath"], self.ad)
        if at + 20 < pages:
            yield self.page(at + 20)

    def ad(self, response):
        Bare.seen += 1

process = AsyncCrawlerProcess({**scrapy_settings(settings), "DOWNLOAD_DELAY": 0})
process.crawl(Bare)
process.start()
print(Bare.seen)
"""

#: Our own: one crawl in this process's child, as `medcoder crawl` makes it.
OURS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from crawler.run import crawl
from crawler.sources import Source
from data.settings import Settings

base, home = sys.argv[1], Path(sys.argv[3])
count = max(1, int(sys.argv[2]) // 2000)
crawling = {"requests": 1_000_000, "minutes": 600, "at_once": count}
settings = Settings(home, f"sqlite:///{home / 'm.db'}", {"crawl": crawling})
# A list is left after 600 pages, so that more ads are those of several boards, each at a host of its own.
hosts = [base.replace("127.0.0.1", f"127.0.0.{n}") for n in range(1, count + 1)]
boards = [
    Source(f"t{n}", "T", "workday", "t/wd5/S", options={"base": host}, allow_private=(host,), delay=0.0)
    for n, host in enumerate(hosts)
]
healths = crawl(settings, boards, at=datetime.now(UTC))
print(sum(it.fetched for it in healths) if all(it.health == "ok" for it in healths) else healths[0].reason)
"""


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """The ratio of CPU time, pages a CPU second, and memory over ten times as many listings."""
    with _server(PAGES) as base:
        pairs = [(_cpu(BARE, base), _cpu(OURS, base)) for _ in range(PAIRS)]
    bare, ours = (statistics.median(pair[side].seconds for pair in pairs) for side in (0, 1))
    yield Figure("bare Scrapy", PAGES / bare, "pages/CPU s")
    yield Figure("our pipeline, normalised and stored", PAGES / ours, "pages/CPU s")
    ratio = statistics.median(mine.seconds / plain.seconds for plain, mine in pairs)
    yield Figure("CPU of ours to bare Scrapy", ratio, "", 1.3, at_least=False, note=f"{PAGES:,} ads of 4 kB each")
    small = pairs[0][1].megabytes
    with _server(PAGES) as base:
        large = _cpu(OURS, base, 10 * PAGES)
    yield Figure(f"memory at {PAGES:,} listings", small, "MB")
    yield Figure(f"memory at {10 * PAGES:,} listings", large.megabytes, "MB")
    yield Figure("memory grown", large.megabytes / small, "", 1.5, at_least=False)


class _Used:
    def __init__(self, seconds: float, megabytes: float) -> None:
        self.seconds, self.megabytes = seconds, megabytes


def _cpu(script: str, base: str, pages: int = PAGES) -> _Used:
    """Run a script and all its children; their CPU seconds and the largest one's memory."""
    with tempfile.TemporaryDirectory() as home:
        wrap = (
            "import resource, subprocess, sys\n"
            "run = [sys.executable, '-c', *sys.argv[1:]]\n"
            "done = subprocess.run(run, stdout=subprocess.PIPE, text=True, check=True)\n"
            "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
            "print(done.stdout.strip(), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n"
        )
        command = [sys.executable, "-c", wrap, script, base, str(pages), home]
        said = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    if said[:1] != [str(pages)]:
        raise RuntimeError(f"{' '.join(said)} instead of {pages} ads")
    return _Used(float(said[1]), float(said[2]))


class _server:
    """The board in a process of its own, so that its CPU time is nobody's."""

    def __init__(self, jobs: int) -> None:
        code = f"from tests.bench.crawling import serve; serve({jobs})"
        self._child = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> str:
        assert self._child.stdout is not None
        return f"http://127.0.0.1:{self._child.stdout.readline().strip()}"

    def __exit__(self, *trouble: object) -> None:
        self._child.kill()
        self._child.wait()
        assert self._child.stdout is not None
        self._child.stdout.close()


def serve(jobs: int) -> None:
    """Serve until killed; says its port first."""
    Workday.jobs = jobs
    server = ThreadingHTTPServer(("0.0.0.0", 0), Workday)  # every loopback address: each board has a host of its own
    print(server.server_address[1], flush=True)
    server.serve_forever()
