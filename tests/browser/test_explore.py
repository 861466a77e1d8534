"""The explore page in a real Chromium: every spot by mouse and by touch, keys, links, nothing foreign."""

import re

import pytest
from playwright.sync_api import Page, expect

from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Layer, TriggerPoint, View
from lumbopoint.ui.pages import PAGES
from lumbopoint.ui.shared.scene import Scene, is_shown
from tests.browser import steps
from tests.browser.steps import LAYERS, LIBRARY, TEXTS


def points_of(layer: Layer) -> list[TriggerPoint]:
    """Those in the close-up from behind."""
    found = [point for point in LIBRARY.points if is_shown(point, Scene(layer=layer))]
    assert found, f"no point on the {layer} layer: the test would prove nothing"
    return found


def ends(points: list[TriggerPoint]) -> tuple[TriggerPoint, TriggerPoint]:
    """Two that are really chosen; the answer of each other one is looked at in tests/ui."""
    return points[0], points[-1]


def test_a_click_on_any_spot_meets_it_and_shows_its_name(watched_page: Page, app_url: str) -> None:
    page = watched_page
    steps.open_app(page, app_url)
    for layer in LAYERS:
        steps.show_layer(page, layer)
        for point in points_of(layer):
            steps.mark(page, "point", point.id).click(trial=True)
        for point in ends(points_of(layer)):
            steps.mark(page, "point", point.id).click()

            steps.expect_answer(page, "point", point.id)
            expect(steps.mark(page, "point", point.id)).to_have_attribute("data-chosen", "true")


def test_the_first_tap_on_any_spot_meets_it_and_shows_its_name(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url)
    for layer in LAYERS:
        steps.show_layer(phone, layer, by_touch=True)
        for point in points_of(layer):
            steps.mark(phone, "point", point.id).tap(trial=True)
        for point in ends(points_of(layer)):
            steps.mark(phone, "point", point.id).tap()
            steps.say_which(phone, point.id)

            steps.expect_answer(phone, "point", point.id)
            expect(steps.mark(phone, "point", point.id)).to_have_attribute("data-chosen", "true")


def test_a_click_on_a_left_spot_turns_the_answer_to_the_left(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?layer=deep")

    steps.mark(page, "point", "ql-deep-cranial", "left").click()

    expect(page.get_by_text(TEXTS("side.left_side")).first).to_be_visible()
    expect(steps.mark(page, "point", "ql-deep-cranial", "left")).to_have_attribute("data-chosen", "true")
    page.wait_for_url("**side=left**")


TEN_MUSCLES: list[tuple[Layer, str, Side]] = [
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


def test_a_click_on_ten_muscles_names_each_and_offers_its_points(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)
    for layer, muscle_id, side in TEN_MUSCLES:
        muscle = LIBRARY.muscle(muscle_id)
        assert muscle is not None
        steps.show_layer(page, layer)

        page.mouse.click(*steps.free_place(page, muscle_id, side))

        steps.expect_answer(page, "muscle", muscle.id)
        for point in muscle.points:
            expect(page.get_by_test_id("stButton").get_by_text(point.plain_name)).to_be_visible()


def test_three_spots_are_reached_and_chosen_by_keyboard_alone(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?layer=deep")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("[data-kind=point]:focus").count():
            break
    seen: list[str] = []

    for key in ("Enter", " ", "Enter"):
        page.keyboard.press("ArrowUp")
        focused = page.locator("[data-kind=point]:focus")
        point = LIBRARY.point(focused.get_attribute("data-id") or "")
        assert point is not None
        page.keyboard.press(key)
        steps.expect_answer(page, "point", point.id)
        seen.append(point.id)

    assert len(set(seen)) == 3


def test_the_search_box_reaches_a_spot_on_another_layer(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)
    point = points_of("superficial")[0]

    search = page.get_by_role("combobox", name=TEXTS("map.search"))
    search.click()
    search.fill(point.plain_name)
    search.press("Enter")

    expect(steps.heading(page, steps.said(point.id))).to_be_visible()
    expect(steps.mark(page, "point", point.id)).to_have_attribute("data-chosen", "true")


LINK = (
    "?point=gluteus-maximus-2&side=left&view=posterior&layer=deep&window=close-up&audience=therapist"
    "&tab=needling&build=feminine&look=tone-4&landmarks=on"
)


def test_a_link_reopens_exactly_its_selection_after_reload(page: Page, app_url: str) -> None:
    point = LIBRARY.point("gluteus-maximus-2")
    assert point is not None and point.needling.therapist.technique is not None
    for _ in range(2):
        steps.open_app(page, app_url, LINK)
        steps.acknowledge(page)

        expect(page.get_by_role("heading", name=point.name, level=2)).to_be_visible()
        expect(page.get_by_role("tab", name=TEXTS("tab.needling"))).to_have_attribute("aria-selected", "true")
        expect(page.get_by_text(point.needling.therapist.technique.direction)).to_be_visible()
        expect(steps.mark(page, "point", "ql-deep-caudal")).to_be_attached()
        expect(steps.map_of(page).locator(".spots .cross")).to_have_count(1)
        expect(steps.map_of(page).get_by_text("PSIS")).to_be_attached()
        page.wait_for_url(lambda url: url.endswith(LINK))


def test_the_name_stands_before_the_server_has_answered(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?layer=deep")
    point = points_of("deep")[0]
    page.context.set_offline(True)
    page.evaluate("() => { WebSocket.prototype.send = () => {}; }")

    steps.mark(page, "point", point.id).click()

    expect(steps.heading(page, steps.said(point.id))).to_be_visible()
    assert f"point={point.id}" not in page.url


def test_the_view_switch_turns_the_body_and_its_muscles_answer(page: Page, app_url: str) -> None:
    views: tuple[tuple[View, str], ...] = (
        ("anterior", "external-internal-oblique"),
        ("lateral", "gluteus-maximus"),
    )
    steps.open_app(page, app_url)
    for view, muscle_id in views:
        page.get_by_role("radio", name=TEXTS(f"view.{view}"), exact=True).click()
        page.wait_for_url(f"**view={view}**")
        expect(steps.map_of(page)).to_have_attribute("data-drawing", re.compile(f"^{view}/"))
        steps.show_layer(page, "superficial")
        expect(steps.map_of(page)).to_have_attribute("data-drawing", re.compile(f"^{view}/superficial/"))
        muscle = LIBRARY.muscle(muscle_id)
        assert muscle is not None
        page.mouse.click(*steps.free_place(page, muscle.id, "right"))

        steps.expect_answer(page, "muscle", muscle.id)
        assert f"view={view}" in page.url


def test_a_spot_on_the_calf_brings_the_whole_body(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=soleus-3")

    mark = steps.mark(page, "point", "soleus-3")
    expect(mark).to_have_attribute("data-chosen", "true")
    expect(mark).to_be_in_viewport()
    page.wait_for_url("**window=whole**")


def test_all_parts_of_a_muscle_are_shown_as_chosen(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?muscle=hamstrings&window=whole")

    parts = steps.map_of(page).locator('.mm-muscle[data-muscle="hamstrings"][data-side=right]')
    assert parts.count() == 3
    for index in range(3):
        expect(parts.nth(index)).to_have_attribute("data-chosen", "true")
    expect(steps.map_of(page).locator(".overlay .line")).to_have_count(3)
    expect(steps.map_of(page).locator('[role=button][data-id="hamstrings"][data-side=right]')).to_have_count(
        1
    )


def test_looks_are_chosen_in_their_box_and_kept_for_the_next_visit_but_a_link_wins(
    page: Page, app_url: str
) -> None:
    steps.open_app(page, app_url)
    before = steps.map_of(page).evaluate("map => map.style.getPropertyValue('--mm-skin')")

    page.get_by_role("button", name=TEXTS("look.label")).click()
    page.get_by_role("radio", name=TEXTS("landmarks.on"), exact=True).click()
    page.wait_for_url("**landmarks=on**")
    steps.settle(page)
    page.get_by_role("radio", name=TEXTS("build.feminine"), exact=True).click()
    page.wait_for_url("**build=feminine**")
    steps.settle(page)
    page.get_by_role("slider").press("ArrowRight")

    page.wait_for_url("**build=feminine&look=tone-2&landmarks=on**")
    expect(steps.map_of(page).get_by_text("PSIS")).to_be_attached()
    steps.settle(page)
    assert steps.map_of(page).evaluate("map => map.style.getPropertyValue('--mm-skin')") != before

    other = page.context.new_page()
    steps.open_app(other, app_url)
    other.wait_for_url("**build=feminine&look=tone-2&landmarks=on**")
    steps.open_app(other, app_url, "?point=multifidus-s1&build=masculine&look=tone-6&landmarks=off")
    expect(steps.map_of(other)).to_be_visible()
    assert "look=tone-6" in other.url


def test_the_back_button_returns_to_the_point_before(page: Page, app_url: str) -> None:
    first, second = points_of("deep")[0], points_of("deep")[1]
    steps.open_app(page, app_url, f"?point={first.id}")
    steps.mark(page, "point", second.id).click()
    expect(steps.heading(page, steps.said(second.id))).to_be_visible()
    page.wait_for_url(f"**point={second.id}**")

    page.go_back()

    expect(steps.heading(page, steps.said(first.id))).to_be_visible()


def test_patients_see_no_needling_technique(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=gluteus-maximus-2&tab=needling")
    steps.pass_screen(page)
    point = LIBRARY.point("gluteus-maximus-2")
    assert point is not None and point.needling.therapist.technique is not None

    expect(page.get_by_text(point.needling.patient.position)).to_be_visible()
    expect(page.get_by_text(point.needling.therapist.technique.needle)).to_have_count(0)


def test_hovering_a_muscle_tells_its_name_and_lifts_it(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?layer=deep")
    muscle = LIBRARY.muscle("piriformis")
    assert muscle is not None

    page.mouse.move(*steps.free_place(page, "piriformis", "right"))

    expect(steps.map_of(page).locator(".tip")).to_contain_text(muscle.name)
    expect(steps.map_of(page).locator(".lift")).to_have_count(1)


def test_the_phone_page_does_not_scroll_sideways(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url)

    overflow = phone.evaluate("document.documentElement.scrollWidth - window.innerWidth")

    assert overflow <= 0


#: How many look-alikes the opened point has.
COULD_BE = len(next(point for point in LIBRARY.points if point.id == "gluteus-medius-3").look_alikes)
#: Windows in which a whole answer is seen without scrolling, and what of it.
ONE_LOOK = ((1366, 768), (1180, 820), (820, 1180))


def test_sentence_actions_tabs_and_the_first_lines_are_seen_in_one_look(page: Page, app_url: str) -> None:
    for width, height in ONE_LOOK:
        page.set_viewport_size({"width": width, "height": height})
        steps.open_app(page, app_url, "?point=gluteus-medius-3")

        expect(steps.heading(page, steps.said("gluteus-medius-3"))).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("button", name=TEXTS("picture.enlarge"))).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("tab", name=TEXTS("tab.glance"))).to_be_in_viewport(ratio=1)
        expect(page.get_by_text(TEXTS("glance.could_be", count=COULD_BE))).to_be_in_viewport(ratio=1)


#: Widths of a small and of a usual phone.
PHONE_WIDTHS = (360, 390)


def test_the_shown_page_and_the_ways_to_all_others_are_seen_in_two_rows_on_a_phone(
    phone: Page, app_url: str
) -> None:
    steps.open_app(phone, app_url)
    for width in PHONE_WIDTHS:
        phone.set_viewport_size({"width": width, "height": 800})
        rows = set()
        for entry in PAGES:
            link = phone.get_by_role("link", name=TEXTS(entry.label), exact=True).first
            expect(link).to_be_in_viewport(ratio=1)
            rows.add(round(link.evaluate("link => link.getBoundingClientRect().y")))
        assert len(rows) <= 2, width
    expect(phone.get_by_role("link", name=TEXTS("app.nav_explore")).locator("strong")).to_be_visible()


def test_on_a_phone_who_is_looking_begins_and_ends_where_the_map_does(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, "?point=piriformis-lateral")
    switch = phone.get_by_role("radiogroup", name=TEXTS("audience.label")).bounding_box()
    body = steps.map_of(phone).bounding_box()

    assert switch and body
    assert (switch["x"], switch["width"]) == pytest.approx((body["x"], body["width"]), abs=1)


def test_on_a_first_visit_the_one_primary_button_leads_to_the_pain(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url)
    start = phone.get_by_role("button", name=TEXTS("pain.title"))

    expect(start).to_be_in_viewport(ratio=1)
    start.tap()

    phone.wait_for_url("**/where-does-it-hurt**")


def test_a_pick_and_a_tab_before_the_answer_are_both_kept(page: Page, app_url: str) -> None:
    first, second = points_of("deep")[0], points_of("deep")[1]
    steps.open_app(page, app_url, f"?point={first.id}")

    steps.mark(page, "point", second.id).click()
    page.get_by_role("tab", name=TEXTS("tab.evidence")).click()

    page.wait_for_url(re.compile(f"point={second.id}&.*tab=evidence"))
    steps.settle(page)
    expect(steps.heading(page, steps.said(second.id))).to_be_visible()
    expect(page.get_by_role("tab", name=TEXTS("tab.evidence"))).to_have_attribute("aria-selected", "true")


def test_a_link_that_a_mail_program_mangled_opens_the_same_side(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=gluteus-medius-1&amp;side=left")

    expect(steps.mark(page, "point", "gluteus-medius-1", "left")).to_have_attribute("data-chosen", "true")
    page.wait_for_url(lambda url: "amp;" not in url and "side=left" in url)
