"""Parts of a stretch in the browser: its pictures, how it is done, and its timer."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).parent
_NOTHING_HTML = """
<span hidden></span>
"""
_GUIDE_HTML = """
<div class="guide" data-testid="stretch-guide"></div>
"""
_TIMER_HTML = """
<div class="timer" data-testid="stretch-timer">
  <div class="closed">
    <button type="button" class="main" data-part="open"></button>
    <span data-part="sum"></span>
  </div>
  <dialog>
    <div class="head">
      <h2 data-part="name"></h2>
      <button type="button" data-part="end"></button>
    </div>
    <div class="picture" data-part="picture" aria-hidden="true"></div>
    <div class="now">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="track" cx="50" cy="50" r="45" />
        <circle class="bar" data-part="bar" cx="50" cy="50" r="45" />
      </svg>
      <p class="left" role="timer" data-part="left"></p>
    </div>
    <div class="words">
      <p class="label" data-part="label"></p>
      <p class="detail" data-part="detail"></p>
      <p class="next" data-part="next"></p>
    </div>
    <div class="keys">
      <button type="button" class="main" data-part="pause"></button>
      <button type="button" data-part="skip"></button>
      <button type="button" data-part="again"></button>
      <button type="button" data-part="sound" aria-pressed="false"></button>
    </div>
    <p class="status" role="status" data-part="status"></p>
  </dialog>
</div>
"""


def _text(*names: str) -> str:
    return "\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in names)


_pictures = st.components.v2.component("lumbopoint_pictures", html=_NOTHING_HTML, js=_text("pictures.js"))
_guide = st.components.v2.component(
    "lumbopoint_stretch_guide",
    html=_GUIDE_HTML,
    css=_text("stretch_guide.css"),
    js=_text("shown_picture.js", "stretch_guide.js"),
)
_timer = st.components.v2.component(
    "lumbopoint_stretch_timer",
    html=_TIMER_HTML,
    css=_text("stretch_timer.css"),
    js=_text("shown_picture.js", "timer_clock.js", "stretch_timer.js"),
)


@dataclass(frozen=True)
class NumberedStep:
    """One step with its number, from 1."""

    number: int
    text: str


@dataclass(frozen=True)
class GuidePart:
    """A picture by its name and size, what it shows in words, its steps; the first one says how to start."""

    steps: tuple[NumberedStep, ...]
    picture: str = ""
    alt: str = ""
    start: str = ""
    size: tuple[float, float] = (4, 3)


@dataclass(frozen=True)
class TimerPhase:
    """What is done for so many seconds, in words: large, below it, while it is coming, and to be heard."""

    kind: str
    seconds: int
    label: str
    detail: str
    coming: str
    said: str
    picture: str = ""
    is_flipped: bool = False


def send_pictures(key: str, pictures: str) -> None:
    """Give the browser pictures for whatever shows them, as pictures.js reads them; nothing for ""."""
    if pictures:
        _pictures(key=key, data={"zipped": pictures})


def guide(
    key: str,
    parts: Sequence[GuidePart],
    start_label: str,
    colours: Mapping[str, str],
    *,
    is_flipped: bool = False,
    is_tall: bool = False,
) -> None:
    """How a stretch is done; ``is_flipped``: pictures as in a mirror, ``is_tall``: higher than wide."""
    told = [{**asdict(part), "start": {"label": start_label, "text": part.start}} for part in parts]
    data = {"parts": told, "colours": dict(colours), "is_flipped": is_flipped, "is_tall": is_tall}
    _guide(key=key, data=data)


def timer(
    key: str, title: str, phases: Sequence[TimerPhase], texts: Mapping[str, str], colours: Mapping[str, str]
) -> None:
    """The timer of a stretch; it begins anew when its phases change."""
    told = [asdict(phase) for phase in phases]
    _timer(key=key, data={"title": title, "phases": told, "texts": dict(texts), "colours": dict(colours)})
