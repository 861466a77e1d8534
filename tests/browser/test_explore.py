"""The explore page in a real Chromium: every spot by mouse and by touch, keys, links, nothing foreign."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from musclemap.model import Layer, Muscle, TriggerPoint
from tests.browser import steps
from tests.browser.steps import LAYERS, LIBRARY, TEXTS


def points_of(layer: Layer) -> list[TriggerPoint]:
    found = [point for point in LIBRARY.points if point.layer == layer]
    assert found, f"no point on the {layer} layer: the test would prove nothing"
    return found


def test_the_library_holds_eighteen_points() -> None:
    assert len(LIBRARY.points) == 18


@pytest.mark.parametrize("layer", LAYERS)
def test_a_click_on_any_spot_shows_its_name(watched_page: Page, app_url: str, layer: Layer) -> None:
    page = watched_page
    steps.open_app(page, app_url)
    steps.show_layer(page, layer)

    for point in points_of(layer):
        steps.mark(page, "point", point.id).click()

        expect(steps.heading(page, point.plain_name)).to_be_visible()
        expect(steps.mark(page, "point", point.id)).to_have_attribute("data-chosen", "true")
        assert f"point={point.id}" in page.url


@pytest.mark.parametrize("layer", LAYERS)
def test_the_first_tap_on_any_spot_shows_its_name(phone: Page, app_url: str, layer: Layer) -> None:
    steps.open_app(phone, app_url)
    steps.show_layer(phone, layer, by_touch=True)

    for point in points_of(layer):
        steps.mark(phone, "point", point.id).tap()

        expect(steps.heading(phone, point.plain_name)).to_be_visible()
        expect(steps.mark(phone, "point", point.id)).to_have_attribute("data-chosen", "true")


def test_a_click_on_a_left_spot_turns_the_answer_to_the_left(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)

    steps.mark(page, "point", "ql-deep-cranial", "left").click()

    expect(page.get_by_text(TEXTS("side.left_side")).first).to_be_visible()
    expect(steps.mark(page, "point", "ql-deep-cranial", "left")).to_have_attribute("data-chosen", "true")
    page.wait_for_url("**side=left**")


TEN_MUSCLES = [
    ("superficial", "gluteus-maximus", "right"),
    ("superficial", "gluteus-maximus", "left"),
    ("superficial", "gluteus-medius", "right"),
    ("superficial", "latissimus-dorsi", "left"),
    ("intermediate", "iliocostalis-lumborum", "right"),
    ("intermediate", "longissimus-thoracis", "left"),
    ("deep", "quadratus-lumborum", "right"),
    ("deep", "multifidus", "left"),
    ("deep", "piriformis", "right"),
    ("deep", "gluteus-minimus", "left"),
]


def free_place(page: Page, muscle: Muscle, side: str) -> tuple[float, float]:
    """A place on the screen where the muscle itself, and no spot, lies on top."""
    place = steps.mark(page, "muscle", muscle.id, side).evaluate(
        """muscle => {
            const box = muscle.getBoundingClientRect(), root = muscle.getRootNode();
            for (let i = 1; i < 400; i++) {
                const x = box.left + box.width * (i * 0.618034 % 1), y = box.top + box.height * (i / 400);
                if (root.elementFromPoint(x, y)?.closest('[data-kind]') === muscle) return [x, y];
            }
            return null;
        }"""
    )
    assert place, f"{muscle.id} can nowhere be clicked"
    return place[0], place[1]


def test_a_click_on_ten_muscles_names_each_and_offers_its_points(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)
    for layer, muscle_id, side in TEN_MUSCLES:
        muscle = LIBRARY.muscle(muscle_id)
        assert muscle is not None
        steps.show_layer(page, layer)  # type: ignore[arg-type]

        page.mouse.click(*free_place(page, muscle, side))

        expect(steps.heading(page, muscle.name)).to_be_visible()
        for point in muscle.points:
            expect(page.get_by_test_id("stButton").get_by_text(point.plain_name)).to_be_visible()


def test_three_spots_are_reached_and_chosen_by_keyboard_alone(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("[data-kind=point]:focus").count():
            break
    seen: list[str] = []

    for key in ("Enter", " ", "Enter"):
        page.keyboard.press("ArrowDown")
        focused = page.locator("[data-kind=point]:focus")
        point = LIBRARY.point(focused.get_attribute("data-id") or "")
        assert point is not None
        page.keyboard.press(key)
        expect(steps.heading(page, point.plain_name)).to_be_visible()
        seen.append(point.id)

    assert len(set(seen)) == 3


def test_the_search_box_reaches_a_spot_on_another_layer(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)
    point = points_of("superficial")[0]

    search = page.get_by_role("combobox", name=TEXTS("map.search"))
    search.click()
    search.fill(point.plain_name)
    search.press("Enter")

    expect(steps.heading(page, point.plain_name)).to_be_visible()
    expect(steps.mark(page, "point", point.id)).to_have_attribute("data-chosen", "true")


LINK = "?point=gluteus-maximus-2&side=left&layer=deep&audience=therapist&tab=needling"


def test_a_link_reopens_exactly_its_selection_after_reload(page: Page, app_url: str) -> None:
    point = LIBRARY.point("gluteus-maximus-2")
    assert point is not None and point.needling.therapist.technique is not None
    for _ in range(2):
        steps.open_app(page, app_url, LINK)

        expect(steps.heading(page, point.plain_name)).to_be_visible()
        expect(page.get_by_role("tab", name=TEXTS("tab.needling"))).to_have_attribute("aria-selected", "true")
        expect(page.get_by_text(point.needling.therapist.technique.direction)).to_be_visible()
        expect(steps.mark(page, "point", "ql-deep-caudal")).to_be_attached()
        expect(steps.map_of(page).locator(".ghost")).to_have_count(1)
        assert page.url.endswith(LINK)


def test_the_back_button_returns_to_the_point_before(page: Page, app_url: str) -> None:
    first, second = points_of("deep")[0], points_of("deep")[1]
    steps.open_app(page, app_url, f"?point={first.id}")
    steps.mark(page, "point", second.id).click()
    expect(steps.heading(page, second.plain_name)).to_be_visible()
    page.wait_for_url(f"**point={second.id}**")

    page.go_back()

    expect(steps.heading(page, first.plain_name)).to_be_visible()


def test_patients_see_no_needling_technique(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=gluteus-maximus-2&tab=needling")
    point = LIBRARY.point("gluteus-maximus-2")
    assert point is not None and point.needling.therapist.technique is not None

    expect(page.get_by_text(point.needling.patient.what_happens)).to_be_visible()
    expect(page.get_by_text(point.needling.therapist.technique.needle)).to_have_count(0)


def test_hovering_a_muscle_tells_its_name(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)
    muscle = LIBRARY.muscle("piriformis")
    assert muscle is not None

    page.mouse.move(*free_place(page, muscle, "right"))

    expect(steps.map_of(page).locator(".tip")).to_contain_text(muscle.name)


def test_the_phone_page_does_not_scroll_sideways(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url)

    overflow = phone.evaluate("document.documentElement.scrollWidth - window.innerWidth")

    assert overflow <= 0


def test_the_main_area_is_painted_red_in_both_figures(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=gluteus-maximus-2")
    figures = page.get_by_test_id("stPlotlyChart")
    expect(figures).to_have_count(2)
    expect(figures.locator(".shapelayer path").first).to_be_attached()
    page.wait_for_timeout(1000)

    for index in range(2):
        picture = Image.open(BytesIO(figures.nth(index).screenshot())).convert("RGB")
        r, g, b = np.moveaxis(np.asarray(picture), 2, 0)
        red = int(((r > 170) & (g < 110) & (b < 110)).sum())

        assert red > 60, f"figure {index} shows only {red} red pixels"
