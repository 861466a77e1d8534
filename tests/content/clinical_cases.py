"""Bad examples of clinical rules, each beside the same content with the one fault mended."""

from dataclasses import dataclass
from typing import Any

from lumbopoint.content.checks import Rule, clinical, clinical_warnings
from lumbopoint.content.draft import Draft, Entry
from lumbopoint.model import (
    Examination,
    LookAlike,
    Position,
    Stretch,
    StretchCaution,
    Technique,
    TherapistNeedling,
    TriggerPoint,
    View,
    WarningSign,
    Zone,
)
from lumbopoint.yaml_reader.document import YamlDocument
from tests.builders import make_needling, make_point, make_stretch, make_warning_sign, make_zone

NOWHERE = YamlDocument({}, {})
LEG = make_zone(centre=(9.0, -35.0))
BACK = make_zone(centre=(5.0, 2.0))
ROOTS = Examination(plain="They test your nerves.", technique="With leg pain examine the nerve roots.")
CLOT = LookAlike(condition="Deep vein thrombosis", plain="A clot in a vein.")
KIDNEY = LookAlike(condition="Renal colic", plain="A stone of the kidney.")
NERVE = LookAlike(condition="Radiculopathy", plain="An irritated nerve.")


@dataclass(frozen=True)
class Case:
    """A rule, content that breaks it, and the same content mended."""

    rule: Rule
    bad: Draft
    good: Draft


def point(
    muscle: str, place: tuple[float, float] = (5.2, -5.0), view: View = "posterior", **changes: Any
) -> Draft:
    """A draft of one point of a muscle at x, y (cm)."""
    position = Position(view=view, x_cm=place[0], y_cm=place[1])
    record = make_point("a-point", **{"position": position, **changes})
    return Draft(points=(Entry(record.id, record, f"muscles/{muscle}.yaml", (), NOWHERE),))


def needled(risks: tuple[str, ...] = ("Skin",), limits: tuple[str, ...] = ("No consent",), **how: str) -> Any:
    """Needling with technique, with these structures at risk and limits."""
    words = {"position": "Prone.", "grip": "Flat.", "direction": "Medial.", "needle": "40 mm.", **how}
    therapist = TherapistNeedling(technique=Technique(**words), structures_at_risk=risks, when_not=limits)
    return make_needling(therapist=therapist)


def withheld(reason: str) -> Any:
    """Needling without technique, and why."""
    therapist = TherapistNeedling(withheld=reason, structures_at_risk=("Skin",), when_not=("No consent",))
    return make_needling(therapist=therapist)


def risk(rule: Rule, muscle: str, place: tuple[float, float], name: str, view: View = "posterior") -> Case:
    """A structure at risk that is not named, and then is."""
    bad, good = needled(), needled(risks=("Skin", name))
    return Case(rule, point(muscle, place, view, needling=bad), point(muscle, place, view, needling=good))


def limit(rule: Rule, muscle: str, place: tuple[float, float], text: str) -> Case:
    """A limit that is not named, and then is."""
    bad, good = needled(), needled(limits=("No consent", text))
    return Case(rule, point(muscle, place, needling=bad), point(muscle, place, needling=good))


def changed(rule: Rule, muscle: str, bad: dict[str, Any], good: dict[str, Any], **both: Any) -> Case:
    """A point before and after a change of its fields."""
    return Case(rule, point(muscle, **both, **bad), point(muscle, **both, **good))


def stretch(**changes: Any) -> Draft:
    """A draft of one stretch."""
    record: Stretch = make_stretch("st-figure-four", **changes)
    return Draft(stretches=(Entry(record.id, record, "stretches/st-figure-four.yaml", (), NOWHERE),))


def sign(**changes: Any) -> Draft:
    """A draft of one warning sign."""
    record: WarningSign = make_warning_sign("calf-clot", **changes)
    return Draft(warning_signs=(Entry(record.id, record, "safety.yaml", (), NOWHERE),))


def signs_named(*ids: str) -> Draft:
    """A draft in whose files these warning signs are named."""
    return Draft(named={WarningSign: frozenset(ids)})


def one_side_or_both(zone: Zone) -> Draft:
    """A draft of a point whose pain belongs on both sides of the back."""
    record: TriggerPoint = make_point("rectus-abdominis-upper", zones=(zone,))
    return Draft(points=(Entry(record.id, record, "muscles/rectus-abdominis.yaml", (), NOWHERE),))


def cautions(*flags: Any) -> tuple[StretchCaution, ...]:
    """Cautions with these flags."""
    return tuple(StretchCaution(flag=flag, plain="Ask first.") for flag in flags)


QL, HAMSTRINGS = "quadratus-lumborum", "hamstrings"
CASES: tuple[Case, ...] = (
    risk(clinical.lung_not_named, "longissimus-thoracis", (3.4, 4.4), "Pleura and lung"),
    risk(clinical.lung_not_named, "rectus-abdominis", (3.0, 17.0), "Lung", "anterior"),
    risk(clinical.lung_not_named, "latissimus-dorsi", (9.0, 2.0), "Pleura", "lateral"),
    risk(clinical.lung_not_named, "external-internal-oblique", (10.0, 3.9), "Lung near rib 12"),
    risk(clinical.lung_not_named, QL, (5.2, -0.2), "Pleura near rib 12"),
    limit(clinical.both_sides_of_the_chest, "serratus-posterior-inferior", (7.7, 10.6), "Both sides at once"),
    limit(clinical.both_sides_of_the_chest, "longissimus-thoracis", (3.4, 14.8), "Both sides in a session"),
    risk(clinical.kidney_not_named, QL, (5.2, -0.2), "Kidney"),
    risk(clinical.kidney_not_named, "multifidus", (1.8, 1.7), "Kidneys, when too lateral"),
    risk(clinical.kidney_not_named, "latissimus-dorsi", (4.0, 8.0), "Kidney", "lateral"),
    limit(clinical.forward_needle_not_forbidden, QL, (4.8, 3.6), "Any anterior angulation"),
    limit(clinical.forward_needle_not_forbidden, "iliocostalis-lumborum", (5.8, 8.0), "Aimed forward"),
    limit(clinical.rib_12_not_forbidden, QL, (5.2, -0.2), "The 12th-rib insertion"),
    limit(clinical.above_l2_not_forbidden, QL, (5.2, -0.2), "Above L2."),
    changed(
        clinical.no_transverse_process,
        QL,
        {"needling": needled()},
        {"needling": needled(direction="To the L4 transverse process.")},
    ),
    *(
        changed(
            clinical.technique_for_specialists,
            muscle,
            {"needling": needled()},
            {"needling": withheld("For specialists.")},
        )
        for muscle in sorted(clinical.SPECIALIST_ONLY)
    ),
    changed(
        clinical.specialist_not_named,
        "levator-ani",
        {"needling": withheld("Not usual.")},
        {"needling": withheld("Pelvic-health specialist only.")},
    ),
    changed(
        clinical.blind_medial_piriformis,
        "piriformis",
        {"needling": needled()},
        {"needling": withheld("Ultrasound only.")},
    ),
    risk(clinical.sciatic_nerve_not_named, "piriformis", (9.6, -12.5), "Sciatic nerve"),
    risk(clinical.sciatic_nerve_not_named, "gluteus-maximus", (6.8, -15.6), "Sciatic nerve"),
    limit(clinical.electric_pain_not_a_stop, HAMSTRINGS, (4.7, -41.5), "Electric pain in the leg: withdraw."),
    risk(clinical.spinal_canal_not_named, "multifidus", (1.8, 3.6), "Spinal canal"),
    risk(clinical.spinal_canal_not_named, "rotatores", (1.0, 4.3), "Dural sac"),
    risk(clinical.femoral_nerve_not_named, "iliopsoas", (9.0, -14.4), "Femoral nerve and artery", "anterior"),
    changed(
        clinical.belly_wall_without_lift,
        "rectus-abdominis",
        {"needling": needled(direction="Perpendicular.")},
        {"needling": needled(grip="Pincer, lifted off the cavity.")},
    ),
    *(
        changed(
            clinical.cluneal_nerves_not_named,
            "gluteus-medius",
            {"needling": needled()},
            {"needling": needled(risks=("Superior cluneal nerves",))},
            id=id_,
        )
        for id_ in sorted(clinical.AT_THE_CLUNEAL_NERVES)
    ),
    limit(clinical.full_bladder_not_forbidden, "rectus-abdominis", (2.8, -8.4), "Full bladder."),
    limit(clinical.bleeding_risk_not_named, "soleus", (9.4, -78.4), "Consent, bleeding risk and others."),
    limit(clinical.pregnancy_not_named, "gluteus-medius", (8.0, -2.8), "Pregnancy."),
    changed(
        clinical.safe_depth_claimed,
        "multifidus",
        {"needling": needled(needle="40 mm; 2.5 cm is a safe distance.")},
        {"needling": needled(needle="40 mm; there is no universal safe length.")},
    ),
    changed(
        clinical_warnings.nerve_root_not_examined,
        "gluteus-minimus",
        {"zones": (LEG,)},
        {"zones": (LEG,), "examination": ROOTS},
    ),
    changed(
        clinical_warnings.nerve_root_not_examined,
        "gluteus-medius",
        {"symptoms": ("My calf aches.",)},
        {"symptoms": ("My back aches.",)},
    ),
    changed(
        clinical_warnings.nerves_not_examined,
        HAMSTRINGS,
        {"zones": (LEG,)},
        {"zones": (LEG,), "examination": ROOTS},
    ),
    changed(
        clinical_warnings.nerve_not_named_to_patients,
        "piriformis",
        {"zones": (LEG,)},
        {"zones": (LEG,), "look_alikes": (NERVE,)},
    ),
    changed(
        clinical_warnings.clot_not_named,
        "gluteus-minimus",
        {"symptoms": ("It runs to my calf.",)},
        {"symptoms": ("It runs to my calf.",), "look_alikes": (CLOT,)},
    ),
    changed(clinical_warnings.clot_not_named, "soleus", {}, {"look_alikes": (CLOT,)}, place=(9.4, -78.4)),
    changed(
        clinical_warnings.kidney_trouble_not_named,
        "serratus-posterior-inferior",
        {},
        {"look_alikes": (KIDNEY,)},
        place=(7.7, 10.6),
    ),
    Case(
        clinical_warnings.back_pain_on_one_side_only,
        one_side_or_both(BACK),
        one_side_or_both(make_zone(side="both")),
    ),
    Case(
        clinical_warnings.warning_sign_missing,
        signs_named(*(clinical_warnings.WARNING_SIGNS.keys() - {"calf-clot"})),
        signs_named(*clinical_warnings.WARNING_SIGNS),
    ),
    Case(clinical_warnings.warning_sign_too_slow, sign(urgency="same-day"), sign(urgency="emergency")),
    Case(
        clinical_warnings.stretch_caution_missing,
        stretch(cautions=cautions("knee")),
        stretch(cautions=cautions("knee", "hip-replacement")),
    ),
    Case(
        clinical_warnings.stretch_without_nerve_signs,
        stretch(stop_when=("It hurts.",)),
        stretch(stop_when=("Pain spreads down the leg.",)),
    ),
)
