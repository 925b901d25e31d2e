"""How near two kinds of work are: the table of :mod:`matcher.index.areas`, as a counsellor knows it.

What someone knows of one when they have done the other, and how well one pleases who wants the other: 1 is the same, 0
has nothing to do with it. A pair takes the largest value that any row gives it. Areas are the vocabulary's specialties.
"""

from __future__ import annotations

#: Every member of a group is this near to every other.
GROUPS: tuple[tuple[float, frozenset[str]], ...] = (
    (0.7, frozenset({
        "hospital outpatient", "emergency department", "same-day surgery", "observation", "ancillary",
        "ambulatory surgery center",
    })),
    (0.6, frozenset({
        "professional fee", "clinic", "primary care", "urgent care", "pediatrics",
    })),
    (0.35, frozenset({
        "cardiology", "orthopedics", "general surgery", "neurosurgery", "gastroenterology", "OB/GYN",
        "urology", "ophthalmology", "ENT", "dermatology", "podiatry", "plastic surgery", "vascular",
        "cardiothoracic", "anesthesia", "oncology", "pediatrics", "primary care", "urgent care",
        "hospitalist", "critical care", "dialysis / nephrology", "behavioral health", "wound care",
        "transplant", "pathology", "radiology", "physical therapy / rehab",
    })),
    (0.6, frozenset({
        "orthopedics", "neurosurgery", "podiatry", "general surgery", "plastic surgery",
    })),
    (0.6, frozenset({
        "general surgery", "vascular", "cardiothoracic", "transplant", "urology", "gastroenterology",
        "ENT", "OB/GYN",
    })),
    (0.7, frozenset({
        "cardiology", "cath lab", "interventional radiology", "vascular", "cardiothoracic",
    })),
    (0.6, frozenset({
        "radiology", "interventional radiology",
    })),
    (0.6, frozenset({
        "pathology", "lab / toxicology",
    })),
    (0.7, frozenset({
        "ancillary", "radiology", "pathology", "lab / toxicology",
    })),
    (0.6, frozenset({
        "inpatient", "trauma", "burn", "critical care", "transplant", "cardiothoracic",
    })),
    (0.8, frozenset({
        "home health", "hospice",
    })),
    (0.5, frozenset({
        "SNF / LTC", "home health", "physical therapy / rehab",
    })),
    (0.5, frozenset({
        "auditing", "education",
    })),
    (0.5, frozenset({
        "auditing", "denials",
    })),
    (0.4, frozenset({
        "denials", "charge capture",
    })),
    (0.4, frozenset({
        "CDI", "inpatient",
    })),
    (0.3, frozenset({
        "risk adjustment", "primary care", "CDI",
    })),
)  # fmt: skip

#: One kind of work holds another within it: who has done the part has done so much of the whole …
WHOLES: tuple[tuple[str, float, frozenset[str]], ...] = (
    ("professional fee", 0.8, frozenset({
        "cardiology", "orthopedics", "general surgery", "neurosurgery", "gastroenterology", "OB/GYN",
        "urology", "ophthalmology", "ENT", "dermatology", "podiatry", "plastic surgery", "vascular",
        "cardiothoracic", "anesthesia", "oncology", "hospitalist", "pathology", "radiology",
        "dialysis / nephrology", "behavioral health", "clinic", "primary care", "urgent care", "pediatrics",
    })),
    ("hospital outpatient", 0.9, frozenset({
        "emergency department", "same-day surgery", "observation", "ancillary", "wound care", "oncology",
    })),
    ("facility", 0.9, frozenset({
        "inpatient", "hospital outpatient", "emergency department", "same-day surgery", "observation",
        "ancillary",
    })),
    ("inpatient", 0.9, frozenset({
        "trauma", "burn", "critical care", "SNF / LTC", "physical therapy / rehab",
    })),
)  # fmt: skip
#: … and who has done the whole so much of each part.
TO_A_PART = 0.35

#: Words for the place or a duty of many jobs: they hardly tell one kind of work from another.
FAINT = frozenset({
    "academic", "veterans", "critical access", "abstracting", "release of information", "facility",
    "charge capture", "workers' compensation", "clinic", "education", "critical care", "transcription", "denials",
    "hospitalist", "DME",
})  # fmt: skip
FAINT_WEIGHT = 0.2

#: Code sets that tell the kind of work where the ad names no other.
BY_CODE_SET = {
    "ICD-10-PCS": "inpatient",
    "MS-DRG": "inpatient",
    "APR-DRG": "inpatient",
    "DRG": "inpatient",
    "POA": "inpatient",
    "APC": "hospital outpatient",
    "EAPG": "hospital outpatient",
    "HCC": "risk adjustment",
    "RAF": "risk adjustment",
    "OASIS": "home health",
    "E/M": "professional fee",
    "RVU": "professional fee",
    "CDT": "dental",
}
