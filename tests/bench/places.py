"""Where the benchmark clicks and what it waits for: the only home of its selectors."""

from dataclasses import dataclass

#: What is waited for: an element that matches, with exactly this text unless it is None.
Wanted = tuple[str, str | None]

AT_REST = ".stApp[data-test-script-state=notRunning]"
#: Where changes count: a dialog stands beside the app's own element.
WHOLE_PAGE, WITH_DIALOGS = ".stApp", "body"
HEADING = "h2"
EMPTY_BUTTON = "[data-testid=stButton] button"
EMPTY_ANSWERS = ("First answer", "Second answer")

MAP = "[data-testid=body-map]"
MAP_PAINTED = f"{MAP} [data-kind=point]"
#: The first lines of At a glance, and what stands last in it.
FIRST_TAB, CARD = "[role=tabpanel] ul", ".st-key-card-stretching button"
#: The last thing of a first visit, which chooses nothing.
START = ".st-key-start button"
TURNED_VIEWS = ("posterior", "lateral")
TICKS = "[data-testid=tick-list] input[type=checkbox]"
ADVICE = "[data-testid=stAlert]"
ENLARGE = ".st-key-enlarge button"
LARGE_PICTURE = "[role=dialog] [data-testid=stPlotlyChart] .main-svg"

PAIN_PATH = "/where-does-it-hurt"
CANVAS = "[data-testid=pain-map] .canvas"
CLEAR = "[data-testid=pain-map] .clear"
#: The end of the first row: its sums, folded.
FIRST_ROW = ".st-key-sums-0"
#: Where the body is touched, as shares of the width and height of the canvas: over the low back and buttocks.
TOUCHES = tuple((x, y) for y in (0.45, 0.55, 0.65, 0.75) for x in (0.38, 0.46, 0.58, 0.64))


@dataclass(frozen=True)
class Spot:
    """A trigger point on the map, the headline of its answer, and the first lines of its first tab."""

    point_id: str
    title: str
    quotes: str

    @property
    def mark(self) -> str:
        """The point's mark on the patient's right."""
        return f'{MAP} [data-point="{self.point_id}"][data-side=right]'

    @property
    def referral(self) -> str:
        """Where it is felt: a zone on the map, or the small body beside it that carries one."""
        return f'{MAP}[data-felt="point/{self.point_id}/right"] :is(.felt path, .thumb)'

    @property
    def link(self) -> str:
        """The address that opens its answer."""
        return f"/?point={self.point_id}"

    @property
    def check(self) -> str:
        """The address that opens the check before its treatment."""
        return f"{self.link}&tab=stretching"


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
    return Switch(f".st-key-view button:nth-of-type({number + 1})", _shown(view))


def small_body(view: str) -> Switch:
    """The small body beside the map that turns it to a view."""
    return Switch(f"{MAP} .thumb[data-view={view}]", _shown(view))


def _shown(view: str) -> str:
    return f'{MAP}[data-drawing^="{view}/"]'
