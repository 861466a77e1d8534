"""Bad examples on needles near the spine, look-alikes and stretches, each beside its mended twin."""

from typing import Any

from lumbopoint.content.checks import Rule, look_alikes, near_spine, stretch_safety
from lumbopoint.model import Location, LookAlike, StretchCaution
from tests.content.clinical_cases import Case, cautions, changed, limit, needled, stretch, withheld

MULTIFIDUS, ROTATORES, LONGISSIMUS = "multifidus", "rotatores", "longissimus-thoracis"
#: Beside T12, 1 cm from the midline; at L2–L3; on the ridge beside L1.
AT_T12, AT_L2, RIDGE_AT_L1 = (1.0, 10.4), (1.8, 3.6), (3.4, 6.8)
IMAGED = needled(grip="Under ultrasound.", direction="Straight onto the lamina, no medial angle.")
DISC = LookAlike(condition="Disc pain", plain="Pain from a disc.")
SPINE = LookAlike(condition="Disc pain", plain="Pain from a disc of the spine.")
TODAY = "If you have or had cancer, see a doctor the same day."
WITH_LEG = f"{TODAY} A weak or painful leg as well is an emergency."
LABOUR = "Early labour: call your midwife at once."
BELT = ("A belt of pain runs across my back.",)
LATE = ("In late pregnancy it feels like low back pain.",)


def metastasis(plain: str = WITH_LEG, **changes: Any) -> dict[str, Any]:
    """The look-alikes of a point: cancer of the spine alone."""
    fields: dict[str, Any] = {"urgency": "same-day", "warning_sign": "cancer", **changes}
    return {"look_alikes": (LookAlike(condition="Spinal metastasis", plain=plain, **fields),)}


def labour(urgency: Any) -> dict[str, Any]:
    """A point with pregnancy among its symptoms, and early labour as a look-alike."""
    look = LookAlike(condition="Preterm labour", plain=LABOUR, urgency=urgency)
    return {"symptoms": LATE, "look_alikes": (look,)}


def stone(urgency: Any) -> dict[str, Any]:
    """A point with a kidney stone as its look-alike."""
    look = LookAlike(
        condition="Renal colic", plain="A kidney stone. See a doctor the same day.", urgency=urgency
    )
    return {"look_alikes": (look,)}


def located(exact: str, needling: Any) -> dict[str, Any]:
    """A point at these levels."""
    return {"location": Location(plain="Deep.", exact=exact, depth="Deep."), "needling": needling}


def moved(rule: Rule, flags: tuple[Any, ...], missing: str, **fields: Any) -> Case:
    """A stretch with all cautions but one, and with that one."""
    good, bad = cautions(*flags), cautions(*(flag for flag in flags if flag != missing))
    return Case(rule, stretch(cautions=bad, **fields), stretch(cautions=good, **fields))


def asked(rule: Rule, step: str, *movements: Any) -> Case:
    """A step that asks for a movement, and the field that then names it."""
    bad, good = stretch(steps=(step,), movements=()), stretch(steps=(step,), movements=movements)
    return Case(rule, bad, good)


def cautioned(flag: Any, plain: str) -> Any:
    """A stretch with one caution in these words."""
    return stretch(cautions=(StretchCaution(flag=flag, plain=plain),))


NEAR_SPINE = (
    *(
        changed(
            near_spine.technique_beside_the_cord,
            muscle,
            {"needling": needled()},
            {"needling": mended},
            place=place,
        )
        for muscle, place, mended in (
            (ROTATORES, AT_T12, withheld("The canal is near.")),
            (ROTATORES, (1.0, 6.0), withheld("The canal is near.")),
            (MULTIFIDUS, (2.4, 12.7), IMAGED),
            (LONGISSIMUS, (2.0, 7.4), IMAGED),
        )
    ),
    changed(
        near_spine.technique_beside_the_cord,
        MULTIFIDUS,
        {"needling": needled(grip="Under ultrasound.", direction="Medial.")},
        {"needling": IMAGED},
        place=AT_T12,
    ),
    changed(
        near_spine.levels_over_the_cord,
        ROTATORES,
        located("At any level T11–L5, 1 cm lateral.", needled()),
        located("At any level L2–L5, 1 cm lateral.", needled()),
    ),
    changed(
        near_spine.levels_over_the_cord,
        MULTIFIDUS,
        located("Beside L1, in the gutter.", needled()),
        located("Beside L1, in the gutter.", withheld("The canal is near.")),
    ),
    changed(
        near_spine.entry_beside_the_cord,
        LONGISSIMUS,
        {"needling": needled(direction="Medial, or entry less than 2.5 cm from the midline.")},
        {"needling": needled(direction="Shallow, entry at 3 cm.")},
        place=RIDGE_AT_L1,
    ),
    limit(
        near_spine.close_entry_not_forbidden,
        LONGISSIMUS,
        RIDGE_AT_L1,
        "From T11 to L1 within 2.5 cm of the midline.",
    ),
    limit(near_spine.level_not_confirmed, MULTIFIDUS, AT_L2, "Before the level has been confirmed."),
    limit(near_spine.steep_medial_not_forbidden, MULTIFIDUS, AT_L2, "Steeply medial."),
)
LOOK_ALIKES = (
    changed(
        look_alikes.band_without_spine,
        "gluteus-medius",
        {"symptoms": BELT, "look_alikes": (DISC,)},
        {"symptoms": BELT, "look_alikes": (SPINE,)},
    ),
    changed(
        look_alikes.band_of_pain_without_warning,
        "rectus-abdominis",
        {"symptoms": BELT, "look_alikes": (SPINE,)},
        {"symptoms": BELT, **metastasis()},
    ),
    changed(
        look_alikes.spine_cancer_too_slow,
        MULTIFIDUS,
        metastasis("With past cancer, see a doctor within days."),
        metastasis(TODAY),
    ),
    changed(look_alikes.spine_cancer_too_slow, MULTIFIDUS, metastasis(urgency="soon"), metastasis()),
    changed(look_alikes.spine_cancer_too_slow, MULTIFIDUS, metastasis(warning_sign=None), metastasis()),
    changed(look_alikes.spine_cancer_with_leg, MULTIFIDUS, metastasis(TODAY), metastasis(WITH_LEG)),
    changed(look_alikes.slower_than_its_words, MULTIFIDUS, stone("soon"), stone("same-day")),
    changed(
        look_alikes.pregnancy_without_labour,
        "coccygeus",
        {"symptoms": LATE},
        {"symptoms": ("My tailbone hurts.",)},
    ),
    changed(look_alikes.pregnancy_without_labour, "coccygeus", labour("soon"), labour("emergency")),
)
USUAL = stretch_safety.ALWAYS
STRETCHES = (
    *(moved(stretch_safety.usual_cautions_missing, USUAL, flag) for flag in USUAL),
    *(
        moved(
            stretch_safety.head_down_without_cautions,
            stretch_safety.HEAD_DOWN,
            flag,
            movements=("head-below-heart",),
        )
        for flag in stretch_safety.HEAD_DOWN
    ),
    *(
        moved(
            stretch_safety.spine_bent_without_cautions, stretch_safety.SPINE_BENT, flag, movements=(movement,)
        )
        for flag in stretch_safety.SPINE_BENT
        for movement in ("spine-forward", "spine-back", "spine-sideways", "spine-turn")
    ),
    *(
        moved(stretch_safety.lying_flat_without_pregnancy, ("pregnancy",), "pregnancy", position=position)
        for position in ("lying-on-back", "lying-on-front")
    ),
    Case(
        stretch_safety.position_words_disagree,
        stretch(start="Lie on your back.", position="standing"),
        stretch(start="Lie on your back.", position="lying-on-back"),
    ),
    Case(
        stretch_safety.position_words_disagree,
        stretch(start="Sit on a mat.", steps=("Lie back slowly.",), position="sitting"),
        stretch(start="Sit on a mat.", steps=("Lie back slowly.",), position="lying-on-back"),
    ),
    Case(stretch_safety.position_words_disagree, stretch(start="Be still."), stretch(start="Stand.")),
    Case(
        stretch_safety.avoided_position_on_the_way,
        stretch(start="Kneel on a mat.", steps=("Then stand up.",)),
        stretch(start="Kneel on a mat.", position="kneeling"),
    ),
    Case(
        stretch_safety.avoided_position_on_the_way,
        stretch(start="Stand.", steps=("Roll onto your front.",)),
        stretch(start="Stand.", steps=("Do not roll onto your front.",)),
    ),
    *(
        Case(stretch_safety.side_words_disagree, stretch(**fields), stretch(**{**fields, **mended}))
        for fields, mended in (
            ({"steps": ("Lift the arm of the sore side.",)}, {"steps": ("Lift one arm.",)}),
            ({"steps": ("Lie on your good side.",), "is_each_side": False}, {"is_one_sided": True}),
            (
                {"is_each_side": False, "is_one_sided": True},
                {"steps": ("Lean away from the sore side.",)},
            ),
            (
                {"steps": ("Lean away from the sore side.",)},
                {"steps": ("If one side is sore, lean away from the sore side.",)},
            ),
        )
    ),
    *(
        asked(stretch_safety.movement_not_named, step, *movements)
        for step, *movements in (
            ("Roll down slowly.", "spine-forward"),
            ("Draw one thigh slowly toward your chest.", "spine-forward"),
            ("Slowly round your back up.", "spine-forward"),
            ("Let your back sink into a hollow.", "spine-back"),
            ("Lift your chest a little higher.", "spine-back"),
            ("Lean slowly away from the sore side.", "spine-sideways"),
            ("Walk both hands away from that side.", "spine-sideways"),
            ("Turn your trunk slowly.", "spine-turn"),
            ("Let both knees sink slowly to one side.", "spine-turn"),
            ("Let your head drop forward.", "head-below-heart"),
            ("Lift your arms.", "arms-overhead"),
        )
    ),
    Case(
        stretch_safety.caution_words_missing,
        cautioned("eye-pressure", "Ask first."),
        cautioned("eye-pressure", "Glaucoma: ask your eye doctor first."),
    ),
)
CORRECTED_CASES: tuple[Case, ...] = (*NEAR_SPINE, *LOOK_ALIKES, *STRETCHES)
