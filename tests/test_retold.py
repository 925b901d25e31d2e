"""An ad retold in another layout or in other words asks the same: a small seeded sample of ``run.py soak retold``."""

import pytest

from tests.soak.retold import LAYOUT, NEIGHBOURS, WORDING, chosen, differences, is_retold

ADS = chosen(7, 12)


@pytest.mark.parametrize("kind", LAYOUT)
def test_another_layout_asks_the_same(kind: str) -> None:
    retold = [ad for ad in ADS if is_retold(ad, LAYOUT[kind])]
    assert retold
    assert {ad["id"]: found for ad in retold if (found := differences(ad, LAYOUT[kind]))} == {}


def test_other_words_ask_the_same() -> None:
    retold = [(ad, kind) for ad in ADS for kind in WORDING if is_retold(ad, WORDING[kind])]
    assert len(retold) > 20
    assert {(ad["id"], kind) for ad, kind in retold if differences(ad, WORDING[kind])} == set()


def test_what_stands_beside_asks_nothing() -> None:
    retold = [(ad, kind) for ad in chosen(3, 30) for kind in NEIGHBOURS if is_retold(ad, NEIGHBOURS[kind])]
    assert len(retold) > 50
    assert {(ad["id"], kind) for ad, kind in retold if differences(ad, NEIGHBOURS[kind])} == set()
