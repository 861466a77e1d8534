"""Safety facts beyond the needle: nerves, clots, kidneys, warning signs, cautions and stop signs.

Each rule names the sources of its fact; "as taught" stands for common teaching without a source at hand.
"""

from collections.abc import Iterator, Mapping

from lumbopoint.content.checks.points import (
    GLUTEAL_FOLD_CM,
    KNEE_CM,
    LOOK_ALIKES,
    T10_CM,
    Duty,
    Point,
    height_cm,
    is_behind,
    is_lateral,
    muscle_id,
    names,
    reach_cm,
    words,
)
from lumbopoint.content.draft import Draft, Finding
from lumbopoint.model import URGENCIES, Urgency, WarningSign

GLUTEAL = frozenset(("gluteus-maximus", "gluteus-medius", "gluteus-minimus", "piriformis"))
TECHNIQUE = ("examination", "technique")
#: Points whose pain is felt on both sides of the back.
ON_BOTH_SIDES = frozenset(("rectus-abdominis-upper", "rectus-abdominis-lower", "gluteus-medius-3"))
#: Warning signs that must stand in safety.yaml, each with the slowest answer that is allowed.
WARNING_SIGNS: Mapping[str, Urgency] = {
    "cauda-equina": "emergency",
    "leg-weakness-fast": "emergency",
    "aortic-aneurysm": "emergency",
    "belly-emergency": "emergency",
    "chest-pain": "emergency",
    "serious-accident": "emergency",
    "early-labour": "emergency",
    "calf-clot": "emergency",
    "sepsis": "emergency",
    "needling-lung": "emergency",
    "spinal-infection": "same-day",
    "fracture": "same-day",
    "nerve-loss": "same-day",
    "kidney-pelvic": "same-day",
    "needling-headache": "same-day",
    "cancer": "soon",
    "growing-pain": "soon",
    "inflammatory-back": "routine",
}
#: Stretch -> cautions without which it must not be shown.
CAUTIONS: Mapping[str, tuple[str, ...]] = {
    "st-single-knee-chest": ("osteoporosis", "acute-disc-flexion"),
    "st-double-knee-chest": ("osteoporosis", "acute-disc-flexion"),
    "st-seated-flexion": ("osteoporosis", "acute-disc-flexion", "dizziness", "pregnancy", "blood-pressure"),
    "st-child-pose": ("knee", "pregnancy", "eye-pressure", "dizziness"),
    "st-trunk-rotation": ("hip-replacement",),
    "st-seated-rotation": ("osteoporosis", "pregnancy"),
    "st-ql-sidelying": ("hip-pain", "shoulder", "osteoporosis"),
    "st-ql-supine-cross": ("gluteal-tendinopathy",),
    "st-standing-side-bend": ("balance", "osteoporosis", "spondylolisthesis-stenosis", "leg-pain"),
    "st-figure-four": ("hip-replacement", "knee"),
    "st-knee-opp-shoulder": ("hip-replacement", "gluteal-tendinopathy", "groin-pinch"),
    "st-seated-pigeon": ("hip-replacement", "knee"),
    "st-glute-med-behind": ("gluteal-tendinopathy",),
    "st-hip-flexor-half-kneel": ("knee", "spondylolisthesis-stenosis"),
    "st-thomas-edge": ("spondylolisthesis-stenosis",),
    "st-tfl-half-kneel": ("gluteal-tendinopathy",),
    "st-prone-press": ("spondylolisthesis-stenosis", "pregnancy"),
    "st-abdominal-ball": ("spondylolisthesis-stenosis", "osteoporosis"),
    "st-lat-kneel": ("shoulder",),
    "st-hamstring-strap": ("nerve-pull",),
    "st-soleus-wall": ("calf-clot-or-achilles",),
    "st-pelvic-floor-drop": ("pelvic-pain-flare",),
}
ABOVE_THE_CREST_CM = 1.7
_LEG = words(r"\b(?:legs?|thighs?|calf|calves|knees?|shins?|ankles?|foot|feet|heels?|toes?)\b")
_ROOT = words(r"\broots?\b|radicul")
_SCREEN = words(r"\broots?\b|radicul|neurolog|\bnerves?\b")
_CALF = words(r"\bcalf\b|\bcalves\b")
_CLOT = words(r"thrombosis|\bclots?\b")
_NERVE = words(r"\bnerves?\b|sciatica")
_STOP = words(r"spread|tingl|numb|weak")


def nerve_root_not_examined(draft: Draft) -> Iterator[Finding]:
    """A gluteal point with leg pain whose examination or limits name no nerve root [ADEL15, ADEL16]."""
    for entry in draft.points:
        texts = (entry.record.examination.technique, *entry.record.needling.therapist.when_not)
        if muscle_id(entry) in GLUTEAL and reaches_the_leg(entry) and not names(texts, _ROOT):
            hint = "add `With leg pain examine the nerve roots.`: a tender spot does not exclude a root"
            yield Finding("nothing about nerve roots", "their examination", hint, entry, TECHNIQUE)


def nerves_not_examined(draft: Draft) -> Iterator[Finding]:
    """A point with leg pain whose examination names neither nerves nor a neurological screen (as taught)."""
    for entry in draft.points:
        if reaches_the_leg(entry) and not names((entry.record.examination.technique,), _SCREEN):
            hint = "add `First: red flags, neurological screen.`"
            yield Finding("nothing about nerves", "a neurological screen", hint, entry, TECHNIQUE)


def nerve_not_named_to_patients(draft: Draft) -> Iterator[Finding]:
    """A point with leg pain that does not tell patients that a nerve may be behind it [ADEL15, ADEL16]."""
    for entry in draft.points:
        texts = (entry.record.examination.plain, *(look.plain for look in entry.record.look_alikes))
        if reaches_the_leg(entry) and not names(texts, _NERVE):
            hint = "name an irritated nerve among the look-alikes, in everyday words"
            yield Finding("no word about a nerve", "a nerve as another reason", hint, entry, LOOK_ALIKES)


def clot_not_named(draft: Draft) -> Iterator[Finding]:
    """A point of the calf, or with pain in the calf, without a clot as a look-alike (as taught)."""
    hint = "add deep vein thrombosis: a hot, swollen or one-sidedly tender calf"
    duty = Duty(LOOK_ALIKES, _CLOT, "deep vein thrombosis", hint)
    yield from duty.findings(draft, _reaches_the_calf)


def kidney_trouble_not_named(draft: Draft) -> Iterator[Finding]:
    """A point of the flank without kidney trouble among the look-alikes (as taught)."""
    hint = "add renal colic or a kidney infection: fever, blood in the urine, waves of pain"
    duty = Duty(LOOK_ALIKES, words(r"kidney|renal"), "kidney trouble", hint)
    yield from duty.findings(draft, _is_of_the_flank)


def back_pain_on_one_side_only(draft: Draft) -> Iterator[Finding]:
    """Rectus abdominis or gluteus medius 3 without an area across or on both sides of the back [TS1, TS2]."""
    for entry in draft.points:
        sides = {zone.side for zone in entry.record.zones if zone.view == "posterior"}
        if entry.id in ON_BOTH_SIDES and not sides & {"both", "midline"}:
            hint = "write `side: both` at the area of the back"
            yield Finding("areas of one side", "an area of both sides of the back", hint, entry, ("zones",))


def warning_sign_missing(draft: Draft) -> Iterator[Finding]:
    """A warning sign that must stand in safety.yaml and does not [AHCPR, Finucane2020, PLEURA20, GRU17]."""
    named = draft.named.get(WarningSign)
    for id_ in sorted(WARNING_SIGNS.keys() - named) if named is not None else ():
        hint = "add it again: nobody may have to look for these signs elsewhere"
        yield Finding("no entry", f"the warning sign `{id_}`", hint, file="safety.yaml", entry_id=id_)


def warning_sign_too_slow(draft: Draft) -> Iterator[Finding]:
    """A warning sign with a slower answer than it needs [AHCPR, Finucane2020, PLEURA20, GRU17]."""
    for entry in draft.warning_signs:
        slowest, urgency = WARNING_SIGNS.get(entry.id, "soon"), entry.record.urgency
        if _haste(urgency) > _haste(slowest):
            yield Finding(f"`{urgency}`", f"`{slowest}`", "", entry, ("urgency",))


def stretch_caution_missing(draft: Draft) -> Iterator[Finding]:
    """A stretch without a caution that it needs, such as gluteal tendinopathy [GRIM15; as taught]."""
    for entry in draft.stretches:
        flags = {caution.flag for caution in entry.record.cautions}
        for flag in CAUTIONS.get(entry.id, ()):
            if flag not in flags:
                hint = "add it under `cautions`, with what it means in everyday words"
                yield Finding("no such caution", f"the caution `{flag}`", hint, entry, ("cautions",))


def stretch_without_nerve_signs(draft: Draft) -> Iterator[Finding]:
    """A stretch that does not stop at spreading pain, tingling, numbness or weakness (as taught)."""
    for entry in draft.stretches:
        if not names(entry.record.stop_when, _STOP):
            hint = "add `Pain spreads further down the leg, or you get new tingling, numbness or weakness.`"
            yield Finding("none of these signs", "spreading, tingling, numbness", hint, entry, ("stop_when",))


def _haste(urgency: Urgency) -> int:
    return URGENCIES.index(urgency)


def reaches_the_leg(entry: Point) -> bool:
    """Whether an area lies below the gluteal fold, or a symptom names a part of the leg."""
    return reach_cm(entry) < GLUTEAL_FOLD_CM or names(entry.record.symptoms, _LEG)


def _reaches_the_calf(entry: Point) -> bool:
    return height_cm(entry) < KNEE_CM or names(entry.record.symptoms, _CALF)


def _is_of_the_flank(entry: Point) -> bool:
    # From T10 upwards a flank point has no kidney in front of it any more.
    is_level = ABOVE_THE_CREST_CM < height_cm(entry) < T10_CM
    return is_level and is_behind(entry) and is_lateral(entry)


RULES = (
    nerve_root_not_examined,
    nerves_not_examined,
    nerve_not_named_to_patients,
    clot_not_named,
    kidney_trouble_not_named,
    back_pain_on_one_side_only,
    warning_sign_missing,
    warning_sign_too_slow,
    stretch_caution_missing,
    stretch_without_nerve_signs,
)
