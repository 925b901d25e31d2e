-- {key}: a text compared byte by byte on both databases. {blob}: bytes. Instants are ISO texts in UTC of one width.

CREATE TABLE counters (name {key} PRIMARY KEY, value BIGINT NOT NULL);
INSERT INTO counters (name, value) VALUES ('revision', 0);

-- Each text once, however many versions, readings and duplicate postings carry it.
CREATE TABLE texts (hash {key} PRIMARY KEY, body {blob} NOT NULL);

CREATE TABLE listings (
    id {key} PRIMARY KEY,
    source {key} NOT NULL,
    key {key} NOT NULL,
    version INTEGER NOT NULL,
    fingerprint {key} NOT NULL,
    revision BIGINT NOT NULL,
    cluster {key} NOT NULL DEFAULT '',
    first_seen {key} NOT NULL,
    last_seen {key} NOT NULL,
    changed_at {key},
    closed_at {key},
    close_reason TEXT NOT NULL DEFAULT '',
    reopened_at {key},
    missed INTEGER NOT NULL DEFAULT 0,
    missed_at {key},
    fetched_at {key},
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    list_hash TEXT NOT NULL DEFAULT '',
    UNIQUE (source, key)
);
CREATE INDEX listings_by_revision ON listings (revision);

CREATE TABLE versions (
    id {key} NOT NULL,
    version INTEGER NOT NULL,
    at {key} NOT NULL,
    fingerprint {key} NOT NULL,
    doc TEXT NOT NULL,
    text_hash {key} NOT NULL,
    PRIMARY KEY (id, version)
);

CREATE TABLE raws (id {key} PRIMARY KEY, body {blob} NOT NULL);

CREATE TABLE readings (
    id {key} PRIMARY KEY,
    fingerprint {key} NOT NULL,
    reader {key} NOT NULL,
    doc {blob} NOT NULL,
    text_hash {key} NOT NULL
);

CREATE TABLE splits (a {key} NOT NULL, b {key} NOT NULL, PRIMARY KEY (a, b));

CREATE TABLE health (
    source {key} NOT NULL,
    at {key} NOT NULL,
    round {key} NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (source, at, round)
);

CREATE TABLE source_states (source {key} PRIMARY KEY, doc TEXT NOT NULL);

CREATE TABLE rounds (name {key} PRIMARY KEY, started {key} NOT NULL, doc TEXT NOT NULL);

CREATE TABLE units (
    round {key} NOT NULL,
    kind {key} NOT NULL,
    name {key} NOT NULL,
    at {key} NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (round, kind, name)
);

-- What is a person's own; joined by no export of listings.
CREATE TABLE person_marks (
    profile {key} NOT NULL,
    id {key} NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    at {key} NOT NULL,
    PRIMARY KEY (profile, id)
);

CREATE TABLE person_blocks (profile {key} NOT NULL, employer {key} NOT NULL, PRIMARY KEY (profile, employer));

CREATE TABLE person_deliveries (
    profile {key} NOT NULL,
    outlet {key} NOT NULL,
    round {key} NOT NULL,
    message_id TEXT NOT NULL,
    state TEXT NOT NULL,
    at {key} NOT NULL,
    settled_at {key},
    PRIMARY KEY (profile, outlet, round)
);

CREATE TABLE person_delivered (
    profile {key} NOT NULL,
    outlet {key} NOT NULL,
    round {key} NOT NULL,
    id {key} NOT NULL,
    fingerprint {key} NOT NULL,
    PRIMARY KEY (profile, outlet, round, id)
);
