"""The contact sheet shows every point once, on all views, in one sound document."""

import re
from xml.etree import ElementTree

from lumbopoint.drawing.contact_sheet import contact_sheet
from tests import shipped
from tests.builders import make_library, make_point, make_zone

BODY = shipped.body()
SVG = "{http://www.w3.org/2000/svg}"
LIBRARY = make_library(
    make_point("one", zones=(make_zone(), make_zone("spillover", centre=(8.0, -30.0)))), make_point("two")
)


def sheet() -> ElementTree.Element:
    return ElementTree.fromstring(contact_sheet(BODY, LIBRARY))  # noqa: S314 our own text


def test_every_point_stands_there_once_with_three_bodies() -> None:
    root = sheet()

    assert [text.text for text in root.iter(f"{SVG}text")] == ["one", "two"]
    used = [use.get("href") for use in root.iter(f"{SVG}use")]
    for view in ("posterior", "lateral", "anterior"):
        assert used.count(f"#body-{view}") == 2


def test_ids_are_unique_and_found() -> None:
    text = contact_sheet(BODY, LIBRARY)
    ids = re.findall(r' id="([^"]+)"', text)
    used = {*re.findall(r'href="#([^"]+)"', text), *re.findall(r"url\(#([^)]+)\)", text)}

    assert len(ids) == len(set(ids))
    assert used <= set(ids)


def test_spillover_is_dotted() -> None:
    dots = [path for path in sheet().iter(f"{SVG}path") if path.get("stroke-linecap") == "round"]

    assert any("h0" in (path.get("d") or "") for path in dots)
