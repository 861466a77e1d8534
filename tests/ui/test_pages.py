"""Every page through Streamlit's own test harness: each point opens, for each reader."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from musclemap.content.loader import load
from musclemap.geometry.body_map import load_body
from musclemap.i18n import load_texts
from musclemap.model import Muscle, TriggerPoint
from musclemap.ui.components import answer
from musclemap.ui.resources import ROOT
from musclemap.ui.selection import AUDIENCES, FIRST_POINT, LAYERS, TABS

LIBRARY = load(ROOT / "content", load_body()).library
TEXTS = load_texts(ROOT / "content")
APP = str(ROOT / "app.py")


@pytest.fixture(autouse=True)
def no_head_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody paints here, so nothing needs to arrive first."""
    monkeypatch.setattr(answer, "MAP_FIRST_S", 0.0)
    monkeypatch.setattr(answer, "NAME_FIRST_S", 0.0)


@pytest.fixture
def fresh_caches() -> Iterator[None]:
    """Caches as at the start of a process, before and after."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def opened(**params: str) -> AppTest:
    """The app opened at an address."""
    app = AppTest.from_file(APP, default_timeout=30)
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def shown(app: AppTest) -> str:
    """All text on the page."""
    parts = [*app.header, *app.subheader, *app.markdown, *app.info, *app.warning]
    return "\n".join(str(part.value) for part in parts)


def test_a_first_visit_shows_a_point_a_hint_and_that_this_is_no_diagnosis() -> None:
    app = opened()

    point = LIBRARY.point(FIRST_POINT)
    assert point is not None
    assert app.header[0].value == point.plain_name
    assert TEXTS("app.not_a_diagnosis") in shown(app)
    assert app.query_params["point"] == FIRST_POINT


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_point_opens_for_every_reader(point: TriggerPoint, audience: str) -> None:
    app = opened(point=point.id, audience=audience, side="left")

    assert app.header[0].value == point.plain_name
    assert point.symptoms[0] in shown(app)


TAB_WORDS: dict[str, Callable[[TriggerPoint], str]] = {
    "symptoms": lambda point: point.symptoms[-1],
    "sets_off": lambda point: point.sets_off[-1],
    "needling": lambda point: point.needling.patient.watched_for,
    "stretching": lambda point: point.self_care.avoid[-1],
    "examination": lambda point: point.examination.plain,
    "evidence": lambda point: TEXTS("evidence.not_reviewed", date=point.review.changed.isoformat()),
}


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
def test_every_tab_of_every_point_opens(point: TriggerPoint, tab: str) -> None:
    assert TAB_WORDS[tab](point) in shown(opened(point=point.id, tab=tab))


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
def test_technique_and_risks_are_for_therapists_only(point: TriggerPoint) -> None:
    facts = point.needling.therapist
    secret = facts.technique.needle if facts.technique else facts.withheld or ""

    assert secret not in shown(opened(point=point.id, audience="patient", tab="needling"))
    assert secret in shown(opened(point=point.id, audience="therapist", tab="needling"))


@pytest.mark.parametrize("muscle", LIBRARY.muscles, ids=lambda muscle: muscle.id)
def test_every_muscle_opens_and_offers_its_points(muscle: Muscle) -> None:
    app = opened(muscle=muscle.id)

    assert app.header[0].value == muscle.name
    assert [b.label for b in app.button] == [point.plain_name for point in muscle.points]


def test_a_point_offered_by_its_muscle_can_be_chosen() -> None:
    app = opened(muscle="multifidus", side="left")
    point = LIBRARY.points[[p.id for p in LIBRARY.points].index("multifidus-s4")]

    app.button(key=f"offer-{point.id}").click().run()

    assert app.header[0].value == point.plain_name
    assert app.query_params["point"] == point.id
    assert app.query_params["side"] == "left"


def test_the_search_box_lists_every_point_and_muscle_and_chooses() -> None:
    app = opened()
    box = app.selectbox[0]

    assert len(box.options) == len(LIBRARY.points) + len(LIBRARY.muscles)
    box.set_value("muscle/piriformis").run()
    assert app.header[0].value == "Piriformis"
    assert app.query_params["layer"] == "deep"


@pytest.mark.parametrize("layer", LAYERS)
def test_the_layer_switch_changes_the_address_but_not_the_choice(layer: str) -> None:
    app = opened(point="multifidus-s1")

    app.segmented_control(key="layer").set_value(layer).run()

    assert app.query_params["layer"] == layer
    assert app.query_params["point"] == "multifidus-s1"


def test_an_unknown_link_shows_a_point_and_names_what_is_unknown() -> None:
    app = opened(point="no-such-point")

    assert app.header[0].value
    assert "no-such-point" in app.info[0].value


def test_a_broken_file_is_named_and_the_rest_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh_caches: None
) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    broken = content / "muscles" / "piriformis.yaml"
    broken.write_text("id: piriformis\nname: [unclosed\n", encoding="utf-8")
    monkeypatch.setenv("MUSCLEMAP_CONTENT", str(content))

    app = opened(point="multifidus-s1")

    assert "piriformis" in app.warning[0].value
    point = LIBRARY.point("multifidus-s1")
    assert point is not None and app.header[0].value == point.plain_name


def warning_page() -> None:
    import streamlit as st

    from musclemap.ui.context import page_context
    from musclemap.ui.pages import warning_signs

    other = st.Page(lambda: None, title="x", url_path="other")
    page = st.Page(lambda: warning_signs.render(page_context({"explore": other})), title="y", default=True)
    st.navigation([page, other]).run()


def test_the_warning_page_shows_every_sign_with_what_to_do() -> None:
    app = AppTest.from_function(warning_page, default_timeout=30).run()
    text = shown(app)

    assert not app.exception
    assert len(LIBRARY.warning_signs) >= 8
    for sign in LIBRARY.warning_signs:
        assert sign.plain_name in text
        assert sign.what_to_do in text
        assert all(line in text for line in sign.signs)
