"""Builders of records for tests: each gives a valid record, and a test names only what it is about."""

import datetime
from collections.abc import Iterable
from typing import Any

from shapely.geometry import Polygon, box

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.muscles import MuscleShape
from lumbopoint.geometry.regions import RegionShape
from lumbopoint.geometry.skin import SkinShape
from lumbopoint.model import (
    VIEWS,
    CheckedClaim,
    Claim,
    Confidence,
    Ellipse,
    Examination,
    Identifiers,
    LearnPage,
    LearnSection,
    Library,
    Location,
    LookAlike,
    Muscle,
    Needling,
    NeedlingCheck,
    PatientNeedling,
    Position,
    Region,
    Review,
    Reviewer,
    SelfCare,
    SignCombination,
    Source,
    Stretch,
    StretchUse,
    Structure,
    Technique,
    TherapistNeedling,
    TriggerPoint,
    View,
    WarningSign,
    Zone,
    ZoneKind,
    ZoneSide,
)

SOURCE_KEY = "BOOK01"
STRETCH_ID = "st-side-bend"


def make_zone(
    kind: ZoneKind = "essential",
    view: View = "posterior",
    side: ZoneSide = "same",
    centre: tuple[float, float] = (8.0, -10.0),
    radii: tuple[float, float] = (3.0, 3.0),
) -> Zone:
    """An oval zone, by default over the right buttock (cm of the body frame)."""
    area = Ellipse(shape="ellipse", centre=centre, radii=radii)
    return Zone(kind=kind, view=view, side=side, area=area)


def make_needling(**changes: Any) -> Needling:
    """Needling with technique, for patients and therapists."""
    patient = PatientNeedling(
        what_happens="A thin needle is placed in the tender spot.",
        feels_like="Often a brief ache.",
        position="You lie on your front.",
        watched_for="The clinician stays away from the ribs.",
    )
    technique = Technique(
        position="Prone.", grip="Flat.", direction="Medial.", needle="About 40 mm (estimated)."
    )
    therapist = TherapistNeedling(
        technique=technique, structures_at_risk=("Pleura",), when_not=("No consent",)
    )
    fields: dict[str, Any] = {"patient": patient, "therapist": therapist, "sources": (SOURCE_KEY,)}
    return Needling(**fields | changes)


def make_point(point_id: str = "ql-deep-caudal", **changes: Any) -> TriggerPoint:
    """A trigger point of the right quadratus lumborum with one essential zone over the buttock."""
    fields: dict[str, Any] = {
        "id": point_id,
        "name": f"Point {point_id}",
        "plain_name": f"Tender spot {point_id}",
        "location": Location(
            plain="Above the hip bone.", exact="5 cm lateral of L4 (estimated).", depth="Deep."
        ),
        "position": Position(view="posterior", x_cm=5.2, y_cm=-0.2),
        "layer": "deep",
        "zones": (make_zone(),),
        "symptoms": ("A deep ache.",),
        "sets_off": ("Bending.",),
        "examination": Examination(plain="The examiner presses.", technique="Side-lying."),
        "look_alikes": (LookAlike(condition="Facet joint pain", plain="Pain from a small joint"),),
        "needling": make_needling(),
        "stretches": (StretchUse(stretch=STRETCH_ID),),
        "self_care": SelfCare(do=("Keep moving.",), avoid=("Pressing on bone.",)),
        "confidence": Confidence(level="medium", reason="Texts agree on the place."),
        "sources": (SOURCE_KEY,),
        "review": make_review(),
    }
    return TriggerPoint(**fields | changes)


def make_review(*read: str) -> Review:
    """A review by one person for each text that says what was read; without any, not reviewed."""
    day = datetime.date(2026, 11, 21)
    people = tuple(
        Reviewer(name="A. Reviewer", profession="physiotherapist", date=day, read=text) for text in read
    )
    return Review(status="reviewed" if people else "not-reviewed", reviewers=people, changed=day)


def make_muscle(
    muscle_id: str = "quadratus-lumborum", points: Iterable[TriggerPoint] = (), **changes: Any
) -> Muscle:
    """A muscle with these points; without any it says why."""
    owned = tuple(points)
    fields: dict[str, Any] = {
        "id": muscle_id,
        "name": muscle_id.replace("-", " ").capitalize(),
        "plain_name": "a muscle of the low back",
        "group": "Back",
        "layer": "deep",
        "origin": "Iliac crest.",
        "insertion": "Rib 12.",
        "action": "Bends the trunk sideways.",
        "plain_action": "It bends the trunk sideways.",
        "nerve": "T12–L3",
        "fibre_direction": "Vertical.",
        "perpetuating_factors": ("Sitting",),
        "points": owned,
        "no_points_because": None if owned else "None is described.",
        "sources": (SOURCE_KEY,),
    }
    return Muscle(**fields | changes)


def make_identifiers(*structures: Structure) -> Identifiers:
    """The numbers of these structures, by default of a quadratus lumborum."""
    default = (Structure(fma="15569", ta98="A04.5.01.027"),)
    return Identifiers(structures=structures or default, sources=(SOURCE_KEY,))


def make_stretch(stretch_id: str = STRETCH_ID, **changes: Any) -> Stretch:
    """A stretch held 20 to 30 seconds, three times on each side."""
    fields: dict[str, Any] = {
        "id": stretch_id,
        "name": stretch_id.removeprefix("st-").replace("-", " ").capitalize(),
        "aim": "The side of the low back.",
        "position": "standing",
        "movements": ("spine-sideways",),
        "start": "Stand.",
        "steps": ("Lean to one side.",),
        "hold_s": (20, 30),
        "repeats": (3, 3),
        "is_each_side": True,
        "times_a_week": (3, 7),
        "felt": "A gentle pull.",
        "stop_when": ("It hurts.",),
        "sources": (SOURCE_KEY,),
    }
    return Stretch(**fields | changes)


def make_source(key: str = SOURCE_KEY, **changes: Any) -> Source:
    """A book."""
    fields: dict[str, Any] = {"key": key, "title": f"Book {key}", "status": "seen"}
    return Source(**fields | changes)


def make_region(region_id: str = "buttock", **changes: Any) -> Region:
    """Words for a region of the atlas."""
    name = region_id.replace("-", " ")
    fields = {"id": region_id, "name": name.capitalize(), "in_sentence": f"the {name}"}
    return Region(**fields | changes)


def make_warning_sign(sign_id: str = "cauda-equina", **changes: Any) -> WarningSign:
    """A sign that needs help at once."""
    fields: dict[str, Any] = {
        "id": sign_id,
        "name": "Cauda equina syndrome",
        "plain_name": "Numbness between the legs",
        "signs": ("Numbness between the legs.",),
        "what_to_do": "Call an ambulance.",
        "urgency": "emergency",
        "sources": (SOURCE_KEY,),
    }
    return WarningSign(**fields | changes)


def make_combination(combination_id: str = "together", **changes: Any) -> SignCombination:
    """Two signs, not urgent alone, that together are an emergency."""
    fields: dict[str, Any] = {
        "id": combination_id,
        "name": "Suspected compression",
        "plain_name": "Cancer and a weak leg",
        "all_of": ("cancer", "nerve-loss"),
        "what_to_do": "Call an ambulance.",
        "urgency": "emergency",
        "sources": (SOURCE_KEY,),
    }
    return SignCombination(**fields | changes)


def make_claim(claim_id: str = "needling-short-term-pain", **changes: Any) -> Claim:
    """A claim about effect with low certainty."""
    fields: dict[str, Any] = {
        "id": claim_id,
        "kind": "effect",
        "statement": "Needling may ease pain a little, for a short time.",
        "certainty": "low",
        "reason": "The studies are small.",
        "sources": (SOURCE_KEY,),
        "checked": datetime.date(2026, 11, 21),
    }
    return Claim(**fields | changes)


def make_learn_page(page_id: str = "what-is-a-tender-spot", *texts: str, **changes: Any) -> LearnPage:
    """A learn page with one section for each text."""
    fields: dict[str, Any] = {
        "id": page_id,
        "order": 10,
        "title": "What is a tender spot?",
        "in_short": "It is a sore place in a muscle.",
        "sections": tuple(LearnSection(text=text) for text in texts or ("It hurts when pressed.",)),
    }
    return LearnPage(**fields | changes)


def make_checked_claim(checked_id: str = "a1", **changes: Any) -> CheckedClaim:
    """What the first article says about effect, not supported."""
    fields: dict[str, Any] = {
        "id": checked_id,
        "article": "first",
        "topic": "effect",
        "claim": "Needles cure back pain.",
        "verdict": "unsupported",
        "certainty": "none",
        "reason": "Nothing shows it.",
        "sources": (SOURCE_KEY,),
    }
    return CheckedClaim(**fields | changes)


def make_needling_check(check_id: str = "blood-thinner", **changes: Any) -> NeedlingCheck:
    """A question before needling, to be weighed by the clinician."""
    fields: dict[str, Any] = {
        "id": check_id,
        "kind": "ask-first",
        "theme": "blood",
        "question": "Do you take a medicine that thins the blood?",
        "talk_about": "Talk to your clinician about your medicine.",
        "sources": (SOURCE_KEY,),
    }
    return NeedlingCheck(**fields | changes)


def make_library(*entries: TriggerPoint | Muscle, **changes: Any) -> Library:
    """A library of these muscles; loose points go into one quadratus lumborum. References resolve."""
    loose = tuple(entry for entry in entries if isinstance(entry, TriggerPoint))
    muscles = tuple(entry for entry in entries if isinstance(entry, Muscle))
    muscles = (*muscles, make_muscle(points=loose)) if loose else muscles
    points = [point for muscle in muscles for point in muscle.points]
    used = dict.fromkeys(use.stretch for point in points for use in point.stretches)
    fields: dict[str, Any] = {
        "muscles": muscles,
        "stretches": tuple(make_stretch(stretch_id) for stretch_id in used),
        "sources": (make_source(),),
        "regions": (make_region(),),
        "warning_signs": (make_warning_sign(),),
    }
    return Library(**fields | changes)


def make_muscle_shape(
    muscle_id: str = "quadratus-lumborum", outline: Polygon | None = None, **changes: Any
) -> MuscleShape:
    """A deep muscle of the atlas on the posterior view; its outline (cm) is 3 to 8 beside the midline."""
    fields: dict[str, Any] = {
        "id": muscle_id,
        "muscle": muscle_id,
        "view": "posterior",
        "layer": "deep",
        "order": 1,
        "is_clickable": True,
        "material": "muscle",
        "behind": (),
        "sheets": (),
        "outline": outline or box(3, -2, 8, 6),
    }
    return MuscleShape(**fields | changes)


def make_body(*muscles: MuscleShape, region_ids: Iterable[str] = ("buttock",)) -> BodyMap:
    """A body of straight lines: skin 30 cm wide on every view, these muscles (default one) and regions."""
    skin = box(-15, -100, 15, 60)
    regions = tuple(
        RegionShape(region_id, "posterior", box(2, -20, 12, -5), False, None, True)
        for region_id in region_ids
    )
    return BodyMap(
        skins=tuple(SkinShape(view, (), skin, ()) for view in VIEWS),
        bones=(),
        muscles=muscles or (make_muscle_shape(),),
        regions=regions,
        landmarks=(),
    )
