from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import pytest

from lumbopoint.drawing import fibres
from lumbopoint.drawing.fibres import Bundle
from lumbopoint.drawing.paths import Pen
from lumbopoint.geometry.muscles import Sheet


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(
        origin=((0.0, 10.0), (4.0, 10.0)),
        insertion=((0.0, 0.0), (4.0, 0.0)),
        tendon_origin=(0.1, 0.3),
        tendon_insertion=(0.2, 0.2),
    )


def rng() -> np.random.Generator:
    return np.random.default_rng(1)


def families(sheet: Sheet) -> Iterable[Bundle]:
    yield from fibres.ground(sheet, 8, rng())
    yield from fibres.feathers(sheet, 8, 0.9, rng())
    yield from fibres.furrows(sheet, 8, rng())
    yield from fibres.strands(sheet, 30, rng())
    yield from fibres.hairs(sheet, 30, rng())
    yield from fibres.tendon_hairs(sheet, 30, rng())


def test_sizes_are_in_centimetres(sheet: Sheet) -> None:
    assert sheet.width_cm == pytest.approx(4)
    assert sheet.length_cm == pytest.approx(10)


def test_the_belly_lies_between_the_tendons(sheet: Sheet) -> None:
    assert fibres.belly(sheet, 0.0) == pytest.approx((0.1, 0.8))
    assert fibres.belly(sheet, 0.5) == pytest.approx((0.2, 0.8))


def test_a_muscle_is_lighter_where_it_faces_the_viewer() -> None:
    across = [fibres.roundness(t, 4.0) for t in (0.0, 0.2, 0.5)]

    assert across == sorted(across)
    assert across[0] == 0
    assert across[-1] == pytest.approx(1)


def test_all_bundles_stay_on_their_sheet(sheet: Sheet) -> None:
    for bundle in families(sheet):
        assert 0 <= bundle.t0 <= bundle.t1 <= 1
        assert 0 <= bundle.s0 < bundle.s1 <= 1


def test_the_ground_leaves_no_gap_between_its_bundles(sheet: Sheet) -> None:
    bundles = list(fibres.ground(sheet, 8, rng()))

    assert bundles[0].t0 == 0
    assert bundles[-1].t1 == pytest.approx(1)
    assert all(b.t0 < a.t1 for a, b in pairwise(bundles))


def test_only_what_lies_in_view_is_kept(sheet: Sheet) -> None:
    whole = Bundle(0.4, 0.6, 0.0, 1.0, 0.5)

    part = fibres.within(sheet, whole, (-1, 4.0, 20, 20.0))

    assert fibres.within(sheet, whole, (-1, -5, 20, 20)) is whole
    assert fibres.within(sheet, whole, (-1, 40, 20, 50)) is None
    assert part is not None
    assert sheet.places(0.5, part.s1)[0][1] == pytest.approx(4.2, abs=0.3)


def test_broad_bundles_are_blunt_where_the_sheet_ends(sheet: Sheet) -> None:
    blunt, pointed = Pen(), Pen()
    fibres.draw_broad(blunt, sheet, Bundle(0.2, 0.4, 0.0, 1.0, 0.5))
    fibres.draw_broad(pointed, sheet, Bundle(0.2, 0.4, 0.1, 0.9, 0.5))

    assert pointed.data.count("l") == 3
    assert blunt.data.count("l") == 1
