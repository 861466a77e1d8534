"""Where the benchmark clicks and what it waits for: the only home of its selectors."""

import json
from dataclasses import dataclass

#: What is waited for: an element that matches, with exactly this text unless it is None.
Wanted = tuple[str, str | None]

MAP_PAINTED = "[data-testid=body-map] [data-kind=point]"
HEADING = "h2"
SENTENCE = "h3"
PICTURE = "[data-testid=stPlotlyChart]"
WHOLE_PAGE = ".stApp"
EMPTY_BUTTON = "[data-testid=stButton] button"
EMPTY_ANSWERS = ("First answer", "Second answer")
PAIN_PATH = "/where-does-it-hurt"
CANVAS = "[data-testid=pain-map] .canvas"
CLEAR = "[data-testid=pain-map] .clear"
FIRST_ROW = "[data-testid=stProgress]"
#: Where the body is touched, as shares of the width and height of the canvas: over the low back and buttocks.
TOUCHES = tuple((x, y) for y in (0.45, 0.55, 0.65, 0.75) for x in (0.38, 0.46, 0.58, 0.64))
AT_REST = ".stApp[data-test-script-state=notRunning]"


@dataclass(frozen=True)
class Spot:
    """A trigger point on the map, the name that its answer bears, its sentence, and what its picture says."""

    point_id: str
    name: str
    sentence: str
    spoken: str

    @property
    def mark(self) -> str:
        """The point's mark on the patient's right."""
        return f'[data-testid=body-map] [data-point="{self.point_id}"][data-side=right]'

    @property
    def lit_mark(self) -> str:
        """The same once it shows that it is chosen."""
        return f'{self.mark}[data-chosen="true"]'

    @property
    def picture(self) -> str:
        """The picture of its referral."""
        return f"{PICTURE}[aria-label={json.dumps(self.spoken)}]"


@dataclass(frozen=True)
class Switch:
    """Something to click, and what the page shows when it is switched."""

    target: str
    shown: str


def tab_switch(number: int) -> Switch:
    """A tab of the answer, counted from 0, and its content, which comes from the server."""
    panel = f'[role=tabpanel][aria-labelledby$="-tab-{number}"]'
    return Switch(f'[role=tab][data-key="{number}"]', f"{panel} [data-testid=stElementContainer]")


def view_switch(number: int, view: str) -> Switch:
    """A view of the body, counted from 0 in the order of its switch, and the map that shows it."""
    button = f"[role=radiogroup]:first-of-type button:nth-of-type({number + 1})"
    return Switch(f"[data-testid=stButtonGroup] {button}", f'[data-testid=body-map][data-drawing^="{view}/"]')
