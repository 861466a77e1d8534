"""Where a spot is felt, on the map itself: at once, on both sides, under the marks, and in words."""

import re
from itertools import product

import pytest
from playwright.sync_api import Locator, Page, expect

from lumbopoint.drawing.windows import WINDOWS
from lumbopoint.model import VIEWS
from tests.browser import steps
from tests.browser.conftest import DEVICES
from tests.browser.steps import LIBRARY, TEXTS

#: A click as the browser makes it; what stands there before anything else can have run.
PAINTED_WITHIN_THE_CLICK = """(map, id) => {
    const mark = map.querySelector(`[data-kind=point][data-id="${id}"][data-side=right]`);
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    const count = (selector) => map.querySelectorAll(selector).length;
    return [map.dataset.felt, count('.felt .core'), count('.spots g')];
}"""
#: Middle of the painted main area, in cm of the screen from the midline.
MIDDLE_OF_CORE = """map => {
    const { left, width } = map.querySelector('.felt .core').getBoundingClientRect();
    const toCm = map.querySelector('svg.marks').getScreenCTM().inverse();
    return new DOMPoint(left + width / 2, 0).matrixTransform(toCm).x;
}"""
#: Words that lie on a mark, on each other or outside the map.
BAD_WORDS = """map => {
    const boxes = (selector) =>
        [...map.querySelectorAll(selector)].map((found) => found.getBoundingClientRect());
    const overlap = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]) > 1;
    const meet = (a, b) => overlap(a, b, 'left', 'right') && overlap(a, b, 'top', 'bottom');
    const [frame] = boxes('svg.marks');
    const isOutside = ({ left, right, top, bottom }) =>
        left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
    const words = boxes('.words > g');
    const taken = boxes('.points .dot, .spots g, .rail > *, .labels text');
    return words.filter((word, i) =>
        isOutside(word) || [...taken, ...words.slice(i + 1)].some((other) => meet(word, other))).length;
}"""
#: Spots of both sides, one after another as the server would choose them, of which a word lies on the middle
#: of where they are felt, or an arrow on a small area; and how many were looked at.
COVERED = """map => {
    const shared = globalThis.__lumbopoint, { points } = shared.zones, covered = [];
    const [view, , window, shown] = map.dataset.drawing.split('/');
    const matrix = map.querySelector('svg.marks').getScreenCTM();
    let seen = 0;
    for (const [id, point] of Object.entries(points))
        for (const side of view === 'lateral' ? [shown] : ['right', 'left']) {
            shared.choice = { kind: 'point', id, side, muscle: point.muscle };
            document.dispatchEvent(new CustomEvent('lumbopoint:choice'));
            const sign = (view === 'anterior') === (side === 'right') ? -1 : 1;
            const boxes = (what) => [...map.querySelectorAll(what)].map((one) => one.getBoundingClientRect());
            const words = boxes('.words > g'), arrows = boxes('.lines .arrow');
            const art = point.on[view] ?? { targets: [], near: [] };
            for (const { x, y, reach } of window === 'whole' ? art.targets : art.near) {
                const middle = new DOMPoint(x * sign, y).matrixTransform(matrix);
                const half = Math.min(reach * matrix.a, 14);
                const lies = (half) => ({ left, right, top, bottom }) =>
                    left < middle.x + half && right > middle.x - half &&
                    top < middle.y + half && bottom > middle.y - half;
                seen += 1;
                const isUnderArrow = half < 14 && arrows.some(lies(half / 2));
                if (isUnderArrow || words.some(lies(half))) covered.push(`${id} ${side}`);
            }
        }
    return [covered, seen];
}"""
#: A click on the bones, so many px from their lower left.
ON_BONE = """bones => {
    const { x, bottom } = bones.getBoundingClientRect();
    const at = { clientX: x + 200, clientY: bottom - 60 };
    bones.dispatchEvent(new MouseEvent('click', { ...at, bubbles: true, composed: true, detail: 1 }));
}"""
#: Buttons of the map that arrow keys alone never reach from the first of their kind.
OUT_OF_REACH = """map => {
    const lost = [];
    for (const kind of ['point', 'muscle']) {
        const all = [...map.querySelectorAll(`[role=button][data-kind=${kind}]`)];
        const next = (from, key) => {
            from.focus();
            from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
            return map.getRootNode().activeElement;
        };
        for (const key of ['ArrowLeft', 'ArrowRight']) {
            const seen = new Set();
            for (let at = all[0]; at && !seen.has(at); at = next(at, key)) seen.add(at);
            lost.push(...all.filter((one) => !seen.has(one)).map((one) => one.dataset.label));
        }
    }
    return lost;
}"""


def thumbs(page: Page) -> Locator:
    """The small bodies beside the large one."""
    return steps.map_of(page).locator(".thumb")


def expect_felt(page: Page, kind: str, found_id: str, side: str = "right") -> None:
    expect(steps.map_of(page)).to_have_attribute("data-felt", f"{kind}/{found_id}/{side}")


def test_zones_spot_and_words_are_painted_within_the_click_itself(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=multifidus-s1")
    expect_felt(page, "point", "multifidus-s1")

    painted = steps.map_of(page).evaluate(PAINTED_WITHIN_THE_CLICK, "ql-deep-caudal")

    assert painted == ["point/ql-deep-caudal/right", 1, 1]
    expect(steps.map_of(page).locator(".words")).to_contain_text(TEXTS("map.felt_here"))
    expect(steps.map_of(page).locator(".words")).to_contain_text(TEXTS("map.the_spot"))
    expect(steps.map_of(page).locator(".lines .route")).to_have_count(1)


def test_the_left_side_is_painted_as_the_right_one_in_a_mirror(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=gluteus-minimus-posterior")
    middles = []
    for side in ("right", "left"):
        steps.mark(page, "point", "gluteus-minimus-posterior", side).click()
        expect_felt(page, "point", "gluteus-minimus-posterior", side)
        middles.append(steps.map_of(page).evaluate(MIDDLE_OF_CORE))

    assert middles[0] > 3
    assert middles[1] == pytest.approx(-middles[0], abs=0.3)


def test_no_word_or_arrow_covers_where_any_spot_is_felt(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url)
    covered, seen = {}, 0
    for view, window, device in product(VIEWS, WINDOWS, ("desktop", "phone")):
        page.set_viewport_size(DEVICES[device]["viewport"])
        steps.turn_to_answer(page, f"?muscle=multifidus&view={view}&window={window}")
        expect(steps.map_of(page)).to_have_attribute("data-drawing", re.compile(f"^{view}/.*/{window}/"))
        covered[view, window, device], count = steps.map_of(page).evaluate(COVERED)
        seen += count

    assert seen > 4 * len(LIBRARY.points)
    assert {scene: spots for scene, spots in covered.items() if spots} == {}


def test_zones_catch_no_click_and_lie_under_the_marks(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=iliocostalis-lumborum-l1&layer=deep")
    expect_felt(page, "point", "iliocostalis-lumborum-l1")
    under = "map => map.querySelector('.felt').compareDocumentPosition(map.querySelector('.points'))"
    assert steps.map_of(page).evaluate(under) == 4  # the marks follow

    page.mouse.click(*steps.free_place(page, "piriformis", "right"))  # the main area lies over it

    expect_felt(page, "muscle", "piriformis")


def test_marks_lie_on_the_body_even_where_three_views_stand_beside_it(page: Page, app_url: str) -> None:
    page.set_viewport_size({"width": 1180, "height": 820})
    steps.open_app(page, app_url, "?point=gluteus-minimus-anterior&window=close-up")
    expect(thumbs(page)).to_have_count(3)

    body, marks = (steps.map_of(page).locator(f"svg.{name}").bounding_box() for name in ("body", "marks"))

    page.set_viewport_size(DEVICES["desktop"]["viewport"])
    assert body == pytest.approx(marks, abs=1)


@pytest.mark.parametrize("device", ["page", "phone"])
def test_words_lie_on_no_mark_nor_on_each_other(
    request: pytest.FixtureRequest, app_url: str, device: str
) -> None:
    page: Page = request.getfixturevalue(device)
    steps.open_app(page, app_url)
    for query, felt in (
        ("?point=gluteus-medius-3", "point/gluteus-medius-3/right"),
        ("?point=multifidus-s4&side=left", "point/multifidus-s4/left"),
        ("?point=iliopsoas-psoas", "point/iliopsoas-psoas/right"),
        ("?muscle=quadratus-lumborum&view=posterior", "muscle/quadratus-lumborum/right"),
    ):
        steps.turn_to_answer(page, query)
        expect(steps.map_of(page)).to_have_attribute("data-felt", felt)

        assert steps.map_of(page).locator(".words > g").count() > 1
        assert steps.map_of(page).evaluate(BAD_WORDS) == 0, query


def test_a_view_that_carries_a_zone_stands_beside_and_turns_the_body(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=iliopsoas-psoas")
    expect(steps.map_of(page).locator(".words")).to_contain_text(TEXTS("map.felt_posterior"))
    expect(thumbs(page)).to_have_count(1)  # the side carries nothing
    body = thumbs(page).locator("svg").bounding_box()
    assert body and body["height"] >= 120

    thumbs(page).focus()
    page.keyboard.press("Enter")

    page.wait_for_url("**view=posterior**")
    expect(steps.map_of(page)).to_have_attribute("data-drawing", re.compile("^posterior/"))
    expect(steps.map_of(page).locator(".words")).to_contain_text(TEXTS("map.felt_here"))
    expect(page.get_by_role("radio", name=TEXTS("view.posterior"), exact=True)).to_be_checked()
    expect(thumbs(page)).to_have_attribute("data-view", "anterior")


def test_a_switch_hides_the_zones_and_they_stay_hidden_for_the_next_spot(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=multifidus-s1")
    switch = page.get_by_role("button", name=TEXTS("map.areas"))
    expect(switch).to_have_attribute("aria-pressed", "true")

    switch.click()
    steps.mark(page, "point", "ql-deep-caudal").click()

    expect(switch).to_have_attribute("aria-pressed", "false")
    expect(steps.map_of(page).locator(".felt")).to_be_hidden()
    switch.click()
    expect(steps.map_of(page).locator(".felt")).to_be_visible()


def test_a_screen_reader_hears_where_it_is_felt(page: Page, app_url: str) -> None:
    point = LIBRARY.point("gluteus-medius-3")
    assert point is not None
    steps.open_app(page, app_url, "?point=gluteus-medius-1")

    steps.mark(page, "point", point.id).click()

    said = steps.map_of(page).locator("[role=status]")
    expect(said).to_contain_text(point.plain_name)
    expect(said).to_contain_text("felt")


def test_focus_on_another_spot_shows_faintly_where_that_is_felt(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=multifidus-s1")

    steps.mark(page, "point", "ql-deep-caudal").focus()
    expect(steps.map_of(page).locator(".hint .core")).to_have_count(1)
    steps.mark(page, "point", "multifidus-s1").focus()

    expect(steps.map_of(page).locator(".hint .core")).to_have_count(0)


def test_a_muscle_shows_the_zones_of_all_its_spots_with_numbers(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?muscle=quadratus-lumborum")

    expect(steps.map_of(page).locator(".spots .number")).to_have_text(["1", "2", "3", "4"])
    numbers = set(steps.map_of(page).locator(".zone-number").all_text_contents())
    assert numbers == {"1", "2", "3", "4"}


def test_bone_names_the_nearest_spots_of_any_layer_and_one_of_them_can_be_picked(
    page: Page, app_url: str
) -> None:
    steps.open_app(page, app_url, "?point=multifidus-s1&layer=intermediate")
    steps.map_of(page).locator(".mm-bones").evaluate(ON_BONE)
    asked = page.get_by_role("dialog", name=TEXTS("map.nearest"))
    expect(asked.locator(".choice").first).to_be_focused()
    assert asked.locator(".choice").count() <= 3
    name = asked.locator(".choice").first.text_content() or ""

    page.keyboard.press("Escape")
    expect(asked).to_be_hidden()
    steps.map_of(page).locator(".mm-bones").evaluate(ON_BONE)
    asked.locator(".choice").first.click()

    point = next(point for point in LIBRARY.points if name.startswith(point.plain_name))
    page.wait_for_url(f"**point={point.id}&**")
    expect(steps.map_of(page)).to_have_attribute("data-felt", re.compile(f"point/{point.id}/"))


def test_a_layer_without_a_spot_says_which_one_has_any(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, "?point=iliopsoas-psoas&view=lateral&layer=deep")
    steps.map_of(page).locator(".mm-skin").evaluate(
        "skin => skin.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, detail: 1}))"
    )

    page.get_by_role("dialog", name=TEXTS("map.none_here")).locator(".choice").click()

    expect(page).to_have_url(re.compile("layer=superficial"))


def test_a_finger_between_two_spots_is_asked_which_one(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, "?point=multifidus-s1&window=whole")

    steps.mark(phone, "point", "multifidus-s1", "left").tap()
    asked = phone.get_by_role("dialog", name=TEXTS("map.which"))
    point = LIBRARY.point("multifidus-s1")
    assert point is not None
    asked.get_by_role("button").filter(has_text=point.plain_name).first.click()

    expect(asked).to_be_hidden()
    expect_felt(phone, "point", "multifidus-s1", "left")


@pytest.mark.parametrize("view", ["posterior", "lateral", "anterior"])
def test_arrow_keys_reach_every_button_of_every_drawing(page: Page, app_url: str, view: str) -> None:
    steps.open_app(page, app_url)
    for layer in steps.LAYERS:
        for window in ("close-up", "whole"):
            steps.turn_to_answer(page, f"?muscle=multifidus&view={view}&layer={layer}&window={window}")
            expect(steps.map_of(page)).to_have_attribute(
                "data-drawing", re.compile(f"^{view}/{layer}/{window}/")
            )

            assert steps.map_of(page).evaluate(OUT_OF_REACH) == []
