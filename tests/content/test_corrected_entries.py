"""Corrections of single entries that no rule can express: what must no longer stand there, and what must."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from lumbopoint.content.draft import Draft
from lumbopoint.model import TriggerPoint
from tests import shipped

#: Point, one of its texts, the words of the old text, and the words that took their place.
CORRECTED: tuple[tuple[str, Callable[[TriggerPoint], str], str, str], ...] = (
    ("piriformis-lateral", lambda point: point.location.exact, r"5–7 cm", r"about 4 cm from the tip"),
    ("piriformis-lateral", lambda point: said_of_doubt(point), r"gives? this spot its own", r"whole muscle"),
    ("piriformis-medial", lambda point: said_of_doubt(point), r"gives? this spot its own", r"whole muscle"),
    (
        "gluteus-maximus-3",
        lambda point: " ".join(point.sets_off),
        r"Sitting for long on a hard seat\.",
        r"getting up",
    ),
    ("gluteus-maximus-3", lambda point: said_of_doubt(point), r"^$", r"eases while sitting.*not known"),
    ("gluteus-minimus-posterior", lambda point: point.confidence.level, r"high", r"medium"),
    ("gluteus-minimus-posterior", lambda point: said_of_doubt(point), r"^$", r"calf .*main area"),
    ("rotatores-lumbar", lambda point: str(point.needling.therapist.technique), r"lamina", r"None"),
    (
        "rotatores-lumbar",
        lambda point: point.needling.therapist.withheld or "",
        r"^$",
        r"T11 to L1.*50 mm.*22° medial.*WIL23.*40 mm.*33° medial.*WIL24.*Doubts: one cadaver",
    ),
    (
        "multifidus-l2-l3",
        lambda point: str(point.needling.therapist.technique),
        r"Medial or inferomedial",
        r"Straight or inferomedial",
    ),
    (
        "multifidus-l2-l3",
        lambda point: " ".join(point.needling.therapist.notes),
        r"^$",
        r"T11 to L1.*WIL23.*WIL24.*Doubts.*straight or inferomedial, 8 of 8",
    ),
    ("coccygeus-1", lambda point: " ".join(point.symptoms), r"pregnan", r"tailbone"),
    (
        "coccygeus-1",
        lambda point: point.look_alikes[0].plain,
        r"^$",
        r"Before 37 weeks.*at once.*waves.*blood",
    ),
    ("oblique-lateral-lower", lambda point: said_of_doubt(point), r"^$", r"rim of the pubic.*not shown"),
    (
        "rectus-abdominis-lower",
        lambda point: point.needling.patient.watched_for,
        r"^$",
        r"empty your bladder first",
    ),
)
#: Points whose pain was measured with salt water: the abstract is named beside their pattern.
MEASURED = ("ql-deep-caudal", "longissimus-thoracis-l1", "multifidus-l2-l3")


def said_of_doubt(point: TriggerPoint) -> str:
    """All that an entry says about how sure it is and where sources differ."""
    return " ".join((point.confidence.reason, *(differ.statement for differ in point.disagreements)))


@pytest.fixture(scope="module")
def content() -> Draft:
    """The content of the app before any rule."""
    return shipped.draft()


@pytest.fixture(scope="module")
def entries(content: Draft) -> dict[str, TriggerPoint]:
    """The points by id."""
    return {entry.id: entry.record for entry in content.points}


@pytest.mark.parametrize(("point_id", "text", "old", "new"), CORRECTED)
def test_a_corrected_text_says_the_new_and_not_the_old(
    point_id: str,
    text: Callable[[TriggerPoint], str],
    old: str,
    new: str,
    entries: dict[str, TriggerPoint],
) -> None:
    said = text(entries[point_id])

    assert not re.search(old, said)
    assert re.search(new, said)


def test_the_outer_third_of_piriformis_ends_where_the_words_say() -> None:
    """The line runs from the sacral edge to the tip of the greater trochanter, as drawn."""
    body = shipped.body()
    tip = next(m for m in body.landmarks if m.name == "Tip of the greater trochanter").positions["posterior"]
    shape = next(shape for shape in body.muscle_shapes("piriformis") if shape.view == "posterior")
    edge = max(
        shape.outline.exterior.coords,
        key=lambda place: (place[0] - tip[0]) ** 2 + (place[1] - tip[1]) ** 2,
    )
    (x, y), (tip_x, tip_y) = edge[:2], tip
    length = ((x - tip_x) ** 2 + (y - tip_y) ** 2) ** 0.5

    assert length == pytest.approx(12, abs=0.7)
    assert length / 3 == pytest.approx(4, abs=0.3)


@pytest.mark.parametrize("point_id", MEASURED)
def test_measured_pain_is_named_as_read_in_the_abstract(
    point_id: str, entries: dict[str, TriggerPoint]
) -> None:
    statement = next(d.statement for d in entries[point_id].disagreements if "TUCK14" in d.sources)

    assert "abstract" in statement
    assert "TUCK14" in entries[point_id].sources


def test_the_zones_keep_the_measured_order_from_side_to_side(entries: dict[str, TriggerPoint]) -> None:
    """Quadratus lumborum was felt further out than longissimus, and longissimus than multifidus [TUCK14]."""
    across = [_mean_across(entries[point_id]) for point_id in MEASURED]

    assert all(outer > inner for outer, inner in pairwise(across))


def _mean_across(point: TriggerPoint) -> float:
    area = next(z.area for z in point.zones if z.kind == "essential" and z.view == "posterior")
    places = area.points if area.shape == "blob" else area.path if area.shape == "band" else (area.centre,)
    return sum(x for x, _ in places) / len(places)


def test_what_is_not_checked_is_named_as_such(content: Draft) -> None:
    """Facts from memory are a reason for more care only, and say so."""
    therapists = [entry.record.needling.therapist for entry in content.points]
    said = [text for each in therapists for text in (*each.structures_at_risk, *each.when_not)]
    from_memory = [text for text in said if re.search(r"superior cluneal|full bladder", text, re.I)]

    assert len(from_memory) == 4
    assert all("not checked" in text for text in from_memory)


def test_cautions_of_judgement_say_that_they_have_no_source(content: Draft) -> None:
    notes = [entry.record.therapist_note or "" for entry in content.stretches]

    assert len(notes) == 23
    assert all("clinical judgement without a source" in note for note in notes)
