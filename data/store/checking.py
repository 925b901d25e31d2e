"""Looks for damage: pages that SQLite cannot read, rows that point at nothing."""

from __future__ import annotations

from data.store.database import Database

#: What would be wrong → how many are.
_DANGLING = {
    "listings without their text": "SELECT COUNT(*) FROM listings l WHERE NOT EXISTS (SELECT 1 FROM versions v JOIN"
    " texts t ON t.hash = v.text_hash WHERE v.id = l.id AND v.version = l.version AND v.fingerprint = l.fingerprint)",
    "listings without what their site sent": "SELECT COUNT(*) FROM listings l WHERE NOT EXISTS"
    " (SELECT 1 FROM raws r WHERE r.id = l.id)",
    "versions without their text": "SELECT COUNT(*) FROM versions v WHERE NOT EXISTS"
    " (SELECT 1 FROM texts t WHERE t.hash = v.text_hash)",
    "readings without their text": "SELECT COUNT(*) FROM readings r WHERE NOT EXISTS"
    " (SELECT 1 FROM texts t WHERE t.hash = r.text_hash)",
    "changes newer than the store's own count": "SELECT COUNT(*) FROM listings WHERE revision >"
    " (SELECT value FROM counters WHERE name = 'revision')",
}


def damages(database: Database) -> list[str]:
    """A sentence for each damage; ``[]`` where all is well."""
    found = [f"the database is damaged: {said}; restore a backup." for said in database.check()]
    for what, sql in _DANGLING.items():
        (count,) = database.rows(sql)[0]
        if count:
            found.append(f"the store has {count} {what}; restore a backup.")
    return found
