"""The page of pain in Streamlit's own test harness: opened with a drawing, and what it says."""

import re
from typing import Any

from streamlit.testing.v1 import AppTest

from lumbopoint.lookup.drawing_code import read, written
from lumbopoint.lookup.pain_drawing import Mark, PainDrawing, StrokeMark
from lumbopoint.lookup.short_list import ShortList, short_list
from lumbopoint.ui.pages import PAGES
from tests import shipped
from tests.ui.screen import page_opened, told

#: Its address in the app.
PATH = next(entry.address for entry in PAGES if entry.name == "where_it_hurts")
BODY = shipped.body()
PATTERNS = shipped.patterns()
BUTTOCK = PainDrawing((StrokeMark("posterior", ((5, -6), (9, -9), (9, -14)), 6),))


def opened(drawing: PainDrawing | None = None, **params: str) -> AppTest:
    return page_opened("where_it_hurts", **params, **({"pain": written(drawing)} if drawing else {}))


def marked(*marks: Mark) -> PainDrawing:
    return PainDrawing(marks)


def answer(drawing: PainDrawing) -> ShortList:
    return answer_to(written(drawing))


def answer_to(code: str) -> ShortList:
    return short_list(PATTERNS, read(code)[0], BODY)


def turn(app: AppTest, code: str) -> None:
    """Another drawing comes by the address, in the same session."""
    app.query_params["pain"] = code
    app.run()


def strip(app: AppTest) -> Any:
    """The heading of the answer, with the strip in the frame of the body that leads to it."""
    return told(app, "lumbopoint_pain_answer")


def row_names(app: AppTest) -> list[str]:
    """The names of the ranked muscles in their order."""
    texts = (str(part.value) for part in app.markdown)
    return [
        found[1]
        for text in texts
        if (found := re.match(r"\*\*\d+\. (?:\(tie\) |Most like yours: )?(.+?)\*\*", text))
    ]
