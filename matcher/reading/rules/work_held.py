"""Time of employment that is experience: "two years of employment in medical records", "service as a coder"."""

from __future__ import annotations

#: What follows "two years of employment" where it tells work that was done, not time with this employer; a pattern.
DONE_AS_WORK = (
    r" (?:as an? |in (?:(?:an?|the field of|hospital|acute|public|clinical) )?(?:\w+ )?(?:cod(?:e|ing)|medical|health"
    r"|records?|billing|him|auditing)\b)"
)
