-- A round copies the profiles it worked for, so that another machine can do the same work; and it is asked which rounds
-- are still open without reading every report.

CREATE TABLE person_profiles (profile {key} PRIMARY KEY, at {key} NOT NULL, doc TEXT NOT NULL);

ALTER TABLE rounds ADD COLUMN status {key} NOT NULL DEFAULT 'done';
UPDATE rounds SET status = 'running' WHERE doc LIKE '%"status":"running"%';
