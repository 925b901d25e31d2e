"""How ads write schooling, as the least level that it means."""

from __future__ import annotations

from collections.abc import Iterator

LEVELS = ("hs", "certificate", "associate", "bachelor", "master")

_HIGH_SCHOOL = """high school diploma|high school|highschool|high-school|h.s. diploma|hs diploma|hs/ged|hs or ged|hs graduate|hs grad
h.s. grad|h.s. graduate|h.s. or equivalent|h.s.|hs equivalency|hs equivalent|hs|hsd|ged|g.e.d.|secondary school|secondary education|diploma/ged|diploma or ged|10th pass
12th pass|10+2|plus two pass|plus two level|+2 pass|a-levels|a levels|gcse|gcses|o levels|school leaving certificate|high school graduate|hiset|school diploma|hs dip"""
_ASSOCIATE = """associate or bachelor|associate or bachelor's|associate or bachelors|associate/bachelor|associate/bachelor's|associate/bachelors|bachelor or associate|bachelor/associate|associate or higher|associate's degree|associates degree|associate degree|associate’s degree|associates' degree|associate's|associates|associate of
associates of|associate in|a.a.s.|aas|a.s. degree|as degree|a.a. degree|aa degree|aa/as|two-year degree|2-year degree|two year degree|2 year degree|associate/s
associate level degree|assoc. degree|assoc degree|assoc.|associate's in|associate (|associate-level|college degree|associate of science|associate of applied science|post-secondary degree"""
_BACHELOR = """bachelor's degree|bachelors degree|bachelor degree|bachelor’s degree|bachelor's|bachelors|bachelor of|bachelor|baccalaureate|b.s.|b.a.
bs/ba|ba/bs|bs degree|ba degree|bsc|b.sc|b.sc.|bpharm|b.pharm|bpt|b.tech|bds|mbbs|bams|bhms|bsn|four-year degree|4-year degree|four year degree|4 year degree|four-year course|4-year course
any graduate|graduate in any|graduation in any|any graduation|any degree|life science graduate|life sciences graduate|life-science graduate|science graduate|life science / paramedical|paramedical graduate
medical allied graduate|allied graduate|medical allied course|allied medical course|nursing graduate|graduates of any|university degree|undergraduate degree|pharmacy graduate|graduation|life science graduates
life sciences graduates|science graduates|pharmacy graduates|graduate of any|any stream|bs nursing|bs in|ba in|degree holder|b.s|bachelors’|university graduate|college graduate|graduate of a four|graduate of any 4|any life science|life sciences|microbiology graduate"""
_MASTER = """master's degree|masters degree|master degree|master’s degree|master's|masters|master of|mba|mha|m.s.|msc|m.sc|mph|mshi|post graduate|postgraduate|graduate degree|doctorate|advanced degree"""
_CERTIFICATE_STEMS = (
    "coding certificate",
    "medical coding",
    "coding",
    "billing and coding",
    "coding and billing",
    "medical billing and coding",
    "coder training",
    "coding training",
    "medical billing/coding",
    "health information",
    "him",
    "clinical coding",
    "billing/coding",
    "coding education",
)
_CERTIFICATE_ENDS = (
    "program",
    "programme",
    "programs",
    "course",
    "courses",
    "coursework",
    "training program",
    "certificate program",
    "certification program",
    "bootcamp",
    "boot camp",
    "school",
    "diploma",
    "training course",
    "curriculum",
    "academy",
    "certificate course",
    "classes",
    "course work",
    "training programme",
    "education program",
)
_CERTIFICATE = """certificate program|certificate programme|pcap|trade school|vocational school|technical school|technical diploma|vocational training|technical certificate|technical college diploma
certificate of completion|ahima-approved coding|aapc-approved coding|ahima approved coding|accredited coding|coding training program|approved coding|vocational program|post-secondary certificate|postsecondary certificate|diploma in"""


def phrases() -> Iterator[tuple[str, str, tuple[str, ...], bool]]:
    """Every phrase for a level, as (phrase, kind, value, in capitals only)."""
    for level, words in (
        ("hs", _HIGH_SCHOOL),
        ("associate", _ASSOCIATE),
        ("bachelor", _BACHELOR),
        ("master", _MASTER),
        ("certificate", _CERTIFICATE),
    ):
        for word in words.replace("\n", "|").split("|"):
            yield (
                word,
                "edu",
                (level,),
                word
                in (
                    "hs",
                    "aas",
                    "ged",
                    "h.s.",
                    "bs in",
                    "ba in",
                    "bpt",
                    "mba",
                    "mha",
                    "bds",
                    "bsn",
                    "b.s",
                    "b.s.",
                    "b.a.",
                    "m.s.",
                    "mph",
                    "hsd",
                ),
            )
    for stem in _CERTIFICATE_STEMS:
        for end in _CERTIFICATE_ENDS:
            yield f"{stem} {end}", "edu", ("certificate",), False
    yield "degrees", "degrees", (), False
    yield "degree", "degree", (), False
    yield "diploma", "diploma", (), False
