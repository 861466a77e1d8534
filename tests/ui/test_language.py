"""The language of the app: of the address, else of the browser, else English."""

import shutil
from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lumbopoint.ui.shared.resources import ROOT
from tests.ui.screen import LIBRARY, TEXTS, alerts, name, opened, title

POINT = LIBRARY.points[0]
MUSCLE = next(muscle for muscle in LIBRARY.muscles if POINT in muscle.points)
GERMAN = f"points:\n  {POINT.id}:\n    plain_name: Ein Punkt\n"


@pytest.fixture(scope="module", autouse=True)
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The app reads a content folder with three German sentences, one of them at fault."""
    folder = shutil.copytree(ROOT / "content", tmp_path_factory.mktemp("german") / "content")
    own = folder / "i18n" / "de" / "content" / "muscles" / f"{MUSCLE.id}.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(GERMAN, encoding="utf-8")
    texts = 'tab:\n  symptoms: "Fühlt sich an wie"\n  needling: "{gap}"\n'
    (folder / "i18n" / "de" / "app.yaml").write_text(texts, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LUMBOPOINT_CONTENT", str(folder))
        st.cache_resource.clear()
        yield
    st.cache_resource.clear()


def tabs(app: AppTest) -> list[str]:
    return [tab.label for tab in app.tabs]


def test_the_address_chooses_the_language_and_keeps_it() -> None:
    app = opened(lang="de-AT", point=POINT.id)
    app.segmented_control(key="side").set_value("left").run()

    assert "Ein Punkt" in " ".join(app.selectbox[0].options)
    assert tabs(app)[1] == "Fühlt sich an wie"
    assert tabs(app)[0] == TEXTS("tab.glance")
    assert (app.query_params["lang"], app.query_params["side"]) == ("de", "left")


def test_a_text_at_fault_is_told_in_english_and_named() -> None:
    app = opened(lang="de", point=POINT.id)

    assert TEXTS("tab.needling") in tabs(app)
    assert any("i18n/de/app.yaml" in text for text in alerts(app))


def test_an_unknown_language_is_named_and_english_is_shown() -> None:
    app = opened(lang="xx", point=POINT.id)

    assert name(app) == title(POINT)
    assert TEXTS("app.unknown_link", names="`xx`") in alerts(app)
    assert app.query_params["lang"] == "en"


def test_without_a_word_in_the_address_english_is_shown_and_the_address_says_nothing() -> None:
    app = opened(point=POINT.id)

    assert name(app) == title(POINT)
    assert "lang" not in app.query_params


CHOICE = """
import streamlit as st

from lumbopoint.ui.shared.language import choose_language

st.write(*choose_language(("en", "de"), {preferred!r}))
"""


@pytest.mark.parametrize(
    ("preferred", "asked", "chosen"),
    [("de-CH", "", "de"), ("fr", "", "en"), (None, "", "en"), ("de", "en", "en"), ("en", "de", "de")],
)
def test_the_browser_chooses_where_the_address_says_nothing(
    preferred: str | None, asked: str, chosen: str
) -> None:
    app = AppTest.from_string(CHOICE.format(preferred=preferred))
    if asked:
        app.query_params["lang"] = asked
    app.run()

    assert app.markdown[0].value.startswith(chosen)


def test_the_language_asked_for_stays_when_the_address_loses_it() -> None:
    app = AppTest.from_string(CHOICE.format(preferred=None))
    app.query_params["lang"] = "de"
    app.run()
    del app.query_params["lang"]
    app.run()

    assert app.markdown[0].value.startswith("de")
