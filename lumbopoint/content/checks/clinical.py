"""Safety facts of needling that must never be wrong: what is at risk, the limits, what is withheld.

Each rule names the sources of its fact.
"""

from collections.abc import Iterator

from lumbopoint.content.checks.points import (
    BESIDE_THE_CANAL,
    L1_CM,
    L2_CM,
    L3_CM,
    RISKS,
    TECHNIQUE,
    WHEN_NOT,
    Duty,
    Point,
    height_cm,
    is_at_kidney,
    is_behind,
    is_lateral,
    is_needled,
    muscle_id,
    names,
    words,
)
from lumbopoint.content.draft import Draft, Finding
from lumbopoint.content.fields import leaves

ON_THE_RIBS = frozenset(("iliocostalis-thoracis", "serratus-posterior-inferior", "latissimus-dorsi"))
BELLY_WALL = frozenset(("rectus-abdominis", "external-internal-oblique"))
SPECIALIST_ONLY = frozenset(("iliopsoas", "obturator-internus", "levator-ani", "coccygeus"))
BESIDE_THE_SCIATIC_NERVE = frozenset(("piriformis", "obturator-internus", "hamstrings"))
#: Points near the crest or the waist, where skin nerves cross the rim of the hip bone.
AT_THE_CLUNEAL_NERVES = frozenset(("gluteus-medius-1", "ql-superficial-caudal", "iliocostalis-lumborum-l1"))
#: Below this height (cm) the bladder lies behind the straight belly muscle.
BLADDER_CM = -5.0
#: The inner part of piriformis (cm from the midline), where needles pierced the sciatic nerve in cadavers.
MEDIAL_PIRIFORMIS_CM = 7.0
#: Lower buttock between ischial tuberosity and greater trochanter: x and y in cm of the back.
OVER_THE_SCIATIC_NERVE = ((5.0, 13.0), (-20.4, -12.0))
_SPECIALIST = words(r"specialist")
_LIFT = words(r"pincer|lift|parallel|tangential")
_TRANSVERSE_PROCESS = words(r"transverse process")
_SAFE = words(
    r"(?<!no )(?<!not a )(?<!never a )(?<!universal )"
    r"\bsafe (?:depth|length|zone|distance|angle|needle|area)\b"
)


def lung_not_named(draft: Draft) -> Iterator[Finding]:
    """A point over the ribs or above L2 without lung or pleura at risk [PLEURA20, GRU17, CUM14]."""
    hint = "add, for example, `Pleura and lung`: the pleura reaches down to about L1"
    duty = Duty(RISKS, words(r"\b(?:lungs?|pleura)\b"), "lung or pleura", hint)
    yield from duty.findings(draft, _is_near_the_lung)


def both_sides_of_the_chest(draft: Draft) -> Iterator[Finding]:
    """A needle over the ribs that does not forbid both sides in one session [SA121, GRU17]."""
    hint = "add `Both sides of the rib cage in one session.`"
    duty = Duty(WHEN_NOT, words(r"both sides"), "both sides of the rib cage in one session", hint)
    yield from duty.findings(draft, lambda entry: is_needled(entry) and _is_on_the_chest(entry))


def kidney_not_named(draft: Draft) -> Iterator[Finding]:
    """A point of quadratus lumborum, or behind at T12 to L3, without kidney [UPLUM20, SA121, LOPEZ22]."""
    hint = "add, for example, `Kidney (about T12–L3; moves with breathing)`"
    duty = Duty(RISKS, words(r"\bkidneys?\b"), "the kidney", hint)
    yield from duty.findings(draft, is_at_kidney)


def forward_needle_not_forbidden(draft: Draft) -> Iterator[Finding]:
    """A lateral point at T12 to L3 that does not forbid a needle aimed forward [UPLUM20, SA121]."""
    hint = "add `Lateral to the erector spinae and aimed forward at T12–L3.`"
    duty = Duty(WHEN_NOT, words(r"forward|anterior"), "a needle aimed forward", hint)
    yield from duty.findings(draft, lambda entry: is_at_kidney(entry) and _is_beyond_the_erector(entry))


def rib_12_not_forbidden(draft: Draft) -> Iterator[Finding]:
    """A point of the quadratus lumborum that does not forbid the insertion on rib 12 [SA121]."""
    hint = "add `The rib-12 insertion must not be needled.`"
    duty = Duty(WHEN_NOT, words(r"rib[- ]?12|12th[- ]rib|twelfth rib"), "the insertion on rib 12", hint)
    yield from duty.findings(draft, _is_quadratus_lumborum)


def above_l2_not_forbidden(draft: Draft) -> Iterator[Finding]:
    """A point of the quadratus lumborum that does not forbid needles above L2 [UPLUM20, LOPEZ22]."""
    duty = Duty(WHEN_NOT, words(r"above L2"), "a needle above L2", "add `Above L2.`")
    yield from duty.findings(draft, _is_quadratus_lumborum)


def no_transverse_process(draft: Draft) -> Iterator[Finding]:
    """A needle in the quadratus lumborum that does not aim at a transverse process [UPLUM20, SA121]."""
    for entry in draft.points:
        technique = entry.record.needling.therapist.technique
        if (
            _is_quadratus_lumborum(entry)
            and technique
            and not names((technique.direction,), _TRANSVERSE_PROCESS)
        ):
            expected = "the direction toward a transverse process"
            yield Finding("another direction", expected, "", entry, (*TECHNIQUE, "direction"))


def technique_for_specialists(draft: Draft) -> Iterator[Finding]:
    """A technique for psoas, iliacus, obturator internus, levator ani or coccygeus [HALLE2, GREEN18]."""
    for entry in draft.points:
        if muscle_id(entry) in SPECIALIST_ONLY and is_needled(entry):
            hint = "take `technique` out and say in `withheld` that this is for specialists only"
            yield Finding("a technique", "none: specialist only", hint, entry, TECHNIQUE)


def specialist_not_named(draft: Draft) -> Iterator[Finding]:
    """A reason in `withheld` for one of these muscles that names no specialist [HALLE2, GREEN18]."""
    for entry in draft.points:
        reason = entry.record.needling.therapist.withheld
        if muscle_id(entry) in SPECIALIST_ONLY and reason and not names((reason,), _SPECIALIST):
            path = ("needling", "therapist", "withheld")
            yield Finding("no word about specialists", "specialist only", "", entry, path)


def blind_medial_piriformis(draft: Draft) -> Iterator[Finding]:
    """A technique for the inner part of piriformis, which in cadavers hit the sciatic nerve [HAN22]."""
    for entry in draft.points:
        is_medial = entry.record.position.x_cm < MEDIAL_PIRIFORMIS_CM
        if muscle_id(entry) == "piriformis" and is_medial and is_needled(entry):
            hint = "take `technique` out and say why in `withheld`"
            yield Finding("a technique", "none without ultrasound", hint, entry, TECHNIQUE)


def sciatic_nerve_not_named(draft: Draft) -> Iterator[Finding]:
    """A point in the path of the sciatic nerve that does not name it as at risk [HAN22, KEA18]."""
    duty = Duty(RISKS, words(r"sciatic"), "the sciatic nerve", "add `Sciatic nerve` and where it runs")
    yield from duty.findings(draft, _is_near_the_sciatic_nerve)


def electric_pain_not_a_stop(draft: Draft) -> Iterator[Finding]:
    """A needle near the sciatic nerve without electric pain as a reason to withdraw [HAN22, KEA18]."""
    hint = "add `Electric pain in the leg: stop and withdraw.`"
    duty = Duty(WHEN_NOT, words(r"electric"), "electric pain as a reason to withdraw", hint)
    yield from duty.findings(draft, lambda entry: is_needled(entry) and _is_near_the_sciatic_nerve(entry))


def spinal_canal_not_named(draft: Draft) -> Iterator[Finding]:
    """A point of multifidus or rotatores without canal, dural sac or foramina at risk [WIL23, WIL24]."""
    hint = "add, for example, `Spinal canal with its nerves and vessels`"
    duty = Duty(RISKS, words(r"canal|dural|foramin"), "the spinal canal", hint)
    yield from duty.findings(draft, lambda entry: muscle_id(entry) in BESIDE_THE_CANAL)


def femoral_nerve_not_named(draft: Draft) -> Iterator[Finding]:
    """A point of iliacus or lower psoas without the femoral nerve at risk [BALL19]."""
    duty = Duty(RISKS, words(r"femoral nerve"), "the femoral nerve", "add `Femoral nerve and artery`")
    yield from duty.findings(draft, lambda entry: muscle_id(entry) == "iliopsoas" and height_cm(entry) < -3)


def belly_wall_without_lift(draft: Draft) -> Iterator[Finding]:
    """A needle in the belly wall that is neither lifted off the belly nor parallel to the skin [SA121]."""
    for entry in draft.points:
        technique = entry.record.needling.therapist.technique
        if (
            muscle_id(entry) in BELLY_WALL
            and technique
            and not names((technique.grip, technique.direction), _LIFT)
        ):
            expected = "a pincer grip that lifts the muscle, or a needle parallel to the skin"
            yield Finding("neither", expected, "", entry, (*TECHNIQUE, "grip"))


def cluneal_nerves_not_named(draft: Draft) -> Iterator[Finding]:
    """A needle near the hip rim without the superior cluneal nerves at risk (as taught, not checked)."""
    hint = "add `Superior cluneal nerves, which cross the iliac crest (from memory, not checked)`"
    duty = Duty(RISKS, words(r"superior cluneal"), "the superior cluneal nerves", hint)
    yield from duty.findings(draft, lambda entry: entry.id in AT_THE_CLUNEAL_NERVES)


def full_bladder_not_forbidden(draft: Draft) -> Iterator[Finding]:
    """A needle low in the straight belly muscle without an empty bladder first (as taught, not checked)."""
    hint = "add `Full bladder: have it emptied first (from memory, not checked).`"
    duty = Duty(WHEN_NOT, words(r"full bladder|bladder[^.]*empt"), "a full bladder", hint)
    yield from duty.findings(draft, lambda entry: is_needled(entry) and _is_over_the_bladder(entry))


def bleeding_risk_not_named(draft: Draft) -> Iterator[Finding]:
    """A needle without the bleeding risk among the limits: epidural bleeding has been reported [LEE11]."""
    hint = "add, for example, `General contraindications apply: consent, bleeding risk, …`"
    duty = Duty(WHEN_NOT, words(r"bleeding|coagul"), "the bleeding risk", hint)
    yield from duty.findings(draft, is_needled)


def pregnancy_not_named(draft: Draft) -> Iterator[Finding]:
    """A needle without pregnancy among the limits [ISCP12]."""
    hint = "add, for example, `General contraindications apply: consent, pregnancy, …`"
    duty = Duty(WHEN_NOT, words(r"pregnan"), "pregnancy", hint)
    yield from duty.findings(draft, is_needled)


def safe_depth_claimed(draft: Draft) -> Iterator[Finding]:
    """A depth, length or zone that therapists read as safe: bone was missed within 2.5 cm, too [UPLUM20]."""
    for entry in draft.points:
        for leaf in leaves(entry.record.needling.therapist):
            match = _SAFE.search(str(leaf.value))
            if match:
                hint, path = "write `lower risk`, and what was found", ("needling", "therapist", *leaf.path)
                yield Finding(f"`{match.group()}`", "no needle that is called safe", hint, entry, path)


def _is_near_the_lung(entry: Point) -> bool:
    is_at_ribs = muscle_id(entry) in (*ON_THE_RIBS, "quadratus-lumborum")
    is_at_the_rib_tips = is_behind(entry) and is_lateral(entry) and height_cm(entry) > L3_CM
    return is_at_ribs or is_at_the_rib_tips or height_cm(entry) > L2_CM


def _is_on_the_chest(entry: Point) -> bool:
    return muscle_id(entry) in ON_THE_RIBS or height_cm(entry) > L1_CM


def _is_over_the_bladder(entry: Point) -> bool:
    return muscle_id(entry) == "rectus-abdominis" and height_cm(entry) < BLADDER_CM


def _is_quadratus_lumborum(entry: Point) -> bool:
    return muscle_id(entry) == "quadratus-lumborum"


def _is_beyond_the_erector(entry: Point) -> bool:
    return _is_quadratus_lumborum(entry) or is_lateral(entry)


def _is_near_the_sciatic_nerve(entry: Point) -> bool:
    position, (across, along) = entry.record.position, OVER_THE_SCIATIC_NERVE
    is_over_it = across[0] <= position.x_cm <= across[1] and along[0] <= position.y_cm <= along[1]
    return muscle_id(entry) in BESIDE_THE_SCIATIC_NERVE or (position.view == "posterior" and is_over_it)


RULES = (
    lung_not_named,
    both_sides_of_the_chest,
    kidney_not_named,
    forward_needle_not_forbidden,
    rib_12_not_forbidden,
    above_l2_not_forbidden,
    no_transverse_process,
    technique_for_specialists,
    specialist_not_named,
    blind_medial_piriformis,
    sciatic_nerve_not_named,
    electric_pain_not_a_stop,
    spinal_canal_not_named,
    femoral_nerve_not_named,
    belly_wall_without_lift,
    cluneal_nerves_not_named,
    full_bladder_not_forbidden,
    bleeding_risk_not_named,
    pregnancy_not_named,
    safe_depth_claimed,
)
