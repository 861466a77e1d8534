"""With the pseudo-language on, no page shows English: every sentence comes from a file."""

import re
from collections.abc import Iterator

import pytest
import streamlit as st

from lumbopoint.cli.pseudo import write_pseudo
from lumbopoint.content.translations.pseudo import pseudo
from lumbopoint.content.translations.reading import English
from lumbopoint.i18n.locales import PSEUDO_LANGUAGE
from lumbopoint.ui.shared.resources import ROOT
from lumbopoint.version import VERSION
from tests.ui.screen import LIBRARY, TEXTS, opened, page_opened
from tests.ui.visible import visible

#: What stays as it is in every language: directives, icons, addresses and code of Markdown, …
MARKDOWN = re.compile(
    r":[a-z]+(?:-[a-z]+)*\[|:material/\w+:|\]\([^)\s]*|`[^`]*`|https?://\S+|<br>|\{(?:count|name)\}"
)
#: … catalogues of anatomy with their numbers, fingerprints of the content, …
NUMBERS = re.compile(
    re.escape(VERSION) + r"|\b(?:FMA|TA98|PMID|doi:)\S*|\bA\d\d(?:\.\d+)+|\b[0-9a-f]{12}\b|\b[AB]\d{1,2}\b"
)
#: … and sources as they were printed.
PRINTED = sorted(
    {
        text.rstrip(".")
        for source in LIBRARY.sources
        for text in (
            source.authors,
            source.title,
            source.published_in,
            (source.authors or source.title).split(",")[0].split(" (")[0],
        )
        if text
    },
    key=len,
    reverse=True,
)
PARTS = [
    one.part for muscle in LIBRARY.muscles if muscle.identifiers for one in muscle.identifiers.structures
]
ENGLISH = re.compile(r"[A-Za-z]{2,}")
POINT = "ql-superficial-caudal"
TABS = ("glance", "symptoms", "needling", "stretching", "examination", "evidence")
#: Marks that call for questions first, and marks that do not.
ASKED, LISTED = "gbcalf", "grlumbar"


@pytest.fixture(scope="module", autouse=True)
def pseudo_content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The app reads a content folder with the pseudo-language."""
    folder = tmp_path_factory.mktemp("pseudo") / "content"
    write_pseudo(ROOT / "content", folder, English(LIBRARY, TEXTS))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LUMBOPOINT_CONTENT", str(folder))
        st.cache_resource.clear()
        yield
    st.cache_resource.clear()


def english_in(texts: Iterator[str]) -> list[str]:
    """The texts in which words are left that nobody could translate."""
    return [text for text in texts if ENGLISH.search(_without_exempt(text))]


def _without_exempt(text: str) -> str:
    rest = NUMBERS.sub("", MARKDOWN.sub("", text))
    for printed in (*PRINTED, *filter(None, PARTS)):
        rest = rest.replace(printed, "")
    return rest


def test_english_would_be_found() -> None:
    assert english_in(iter((":small[⟦öñļý⟧]", "⟦Šţööþ⟧ if", ":red[⬤] ⟦ååŕééåå⟧"))) == ["⟦Šţööþ⟧ if"]


@pytest.mark.parametrize(
    ("tab", "audience"),
    [*((tab, "therapist") for tab in TABS), ("symptoms", "patient"), ("needling", "patient")],
)
def test_no_tab_of_a_point_shows_english(tab: str, audience: str) -> None:
    app = opened(lang=PSEUDO_LANGUAGE, point=POINT, tab=tab, audience=audience, landmarks="on")

    texts = list(visible(app))

    assert len(texts) > 40
    assert english_in(iter(texts)) == []


def test_the_screen_and_the_acknowledgement_show_no_english() -> None:
    app = opened(
        lang=PSEUDO_LANGUAGE, tab="needling", audience="therapist", is_screened=False, is_acknowledged=False
    )

    assert english_in(visible(app)) == []


@pytest.mark.parametrize("view", ["anterior", "lateral"])
def test_a_muscle_shows_no_english(view: str) -> None:
    app = opened(lang=PSEUDO_LANGUAGE, muscle="hamstrings", view=view, window="whole", audience="therapist")

    assert english_in(visible(app)) == []


@pytest.mark.parametrize("page", ["warning_signs", "needling_check", "claims_checked"])
def test_no_page_shows_english(page: str) -> None:
    app = page_opened(page, therapist_at=POINT, lang=PSEUDO_LANGUAGE)

    assert english_in(visible(app)) == []


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"pain": ASKED},
        {"pain": LISTED},
        {"ask": "place", "region": "rbuttock"},
        {"ask": "place", "at": "zzz"},
    ],
    ids=lambda params: "-".join(params.values()) or "empty",
)
def test_the_page_of_pain_shows_no_english(params: dict[str, str]) -> None:
    app = page_opened("where_it_hurts", lang=PSEUDO_LANGUAGE, **params)

    assert english_in(visible(app)) == []


@pytest.mark.parametrize("stretch", ["", "st-figure-four", "st-cat-camel"])
def test_no_stretch_shows_english(stretch: str) -> None:
    asked = {"stretch": stretch} if stretch else {}
    app = page_opened("stretches", therapist_at=POINT, lang=PSEUDO_LANGUAGE, **asked)

    assert english_in(visible(app)) == []


@pytest.mark.parametrize("topic", ["", *(page.id for page in LIBRARY.learn_pages)])
def test_no_topic_shows_english(topic: str) -> None:
    app = page_opened(
        "learn", therapist_at=POINT, lang=PSEUDO_LANGUAGE, **({"topic": topic} if topic else {})
    )

    assert english_in(visible(app)) == []


def test_the_list_of_a_drawing_was_looked_at() -> None:
    texts = "".join(visible(page_opened("where_it_hurts", lang=PSEUDO_LANGUAGE, pain=LISTED)))

    assert str(pseudo(TEXTS("pain.arithmetic"))) in texts
