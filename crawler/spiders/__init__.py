"""The platforms: one thin spider each, found by their modules. A new platform is one file here and one page set.

What a row's ``board`` looks like on the first five, so that a server can pretend to be them (``base`` in the row's
options replaces the vendor's origin):

    workday     board = "tenant/wd5/Site"       POST {base}/wday/cxs/{tenant}/{Site}/jobs, then GET …{externalPath}
    greenhouse  board = "token"                 GET {base}/v1/boards/{token}/jobs?content=true
    icims       board = "careers-tenant"        GET {base}/jobs/search?pr=0&in_iframe=1, then the job pages
    oracle      board = "pod.fa.dc.oraclecloud.com/CX_1"    GET {base}/hcmRestApi/resources/latest/recruitingCE…
    site        url = "https://careers.x.org/"  robots.txt → sitemaps → pages with JSON-LD

Parts that several platforms begin with: ``adpage`` (ads on pages of their own), ``hosted`` (WORD.vendor.example),
``searched`` (lists that show only some of what there is), ``jobapi`` (JSON interfaces to many employers' jobs).
"""

from __future__ import annotations

import ast
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crawler.spiders.base import PlatformSpider


#: Modules here that are no platforms.
_PARTS = frozenset(("adpage", "base", "freshness", "hosted", "interface", "jobapi", "order", "searched", "series"))


@cache
def names() -> tuple[str, ...]:
    """The names of all platforms, by their modules; imports none of them."""
    return tuple(sorted(info.name for info in iter_modules(__path__) if info.name not in _PARTS))


def platform(name: str) -> type[PlatformSpider]:
    """The spider of one platform; an unknown name is :class:`data.errors.NotFound`."""
    from data.errors import NotFound

    if name not in names():
        raise NotFound("platform", name, names(), "medcoder sources platforms")
    from crawler.spiders.base import PlatformSpider

    found = vars(import_module(f"{__name__}.{name}")).values()
    spiders = [it for it in found if isinstance(it, type) and issubclass(it, PlatformSpider) and it.name == name]
    return spiders[0]


def manual() -> dict[str, str]:
    """Every platform's name and the docstring of its spider, read from the files: importing them takes seconds."""
    folder = Path(__file__).parent
    return {name: _docstring((folder / f"{name}.py").read_text(encoding="utf-8"), name) for name in names()}


def _docstring(code: str, platform: str) -> str:
    spiders = [node for node in ast.parse(code).body if isinstance(node, ast.ClassDef)]
    return next((ast.get_docstring(spider) or "" for spider in spiders if _name(spider) == platform), "")


def _name(spider: ast.ClassDef) -> str:
    """What ``name = "workday"`` in the body of a class says."""
    said = (node for node in spider.body if isinstance(node, ast.Assign))
    named = (it.value for it in said if [getattr(target, "id", "") for target in it.targets] == ["name"])
    return next((str(value.value) for value in named if isinstance(value, ast.Constant)), "")


def platforms() -> dict[str, type[PlatformSpider]]:
    """Every platform's spider by its name."""
    return {name: platform(name) for name in names()}
