BEGIN;

CREATE TABLE IF NOT EXISTS migration_history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision text NOT NULL,
    direction text NOT NULL,
    down_revisions text[] NOT NULL,
    depends_on text[] NOT NULL,
    message text NOT NULL,
    outcome text NOT NULL,
    started_at timestamptz NOT NULL,
    duration interval NOT NULL,
    login text NOT NULL DEFAULT session_user,
    application text,
    application_version text,
    statements_done integer NOT NULL,
    checksum text,
    error text,
    downgrade_sql text,
    downgrade_checksum text,
    last_key text
);

COMMIT;

-- Running downgrade index -> second, do index

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'index', 'downgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '0'::integer,
 '1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855:', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

DROP INDEX CONCURRENTLY ix;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'index', 'downgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:8ce79af9f56b1f978fa7468098ed29a0dd7dc477f7598b05b57e428f7e559853:532c1d72', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

BEGIN;

WITH changed AS (UPDATE alembic_version SET version_num = 'second' WHERE version_num = 'index' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'index', 'downgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:8ce79af9f56b1f978fa7468098ed29a0dd7dc477f7598b05b57e428f7e559853:532c1d72', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

-- Running downgrade second -> first, do second

ALTER TABLE first DROP COLUMN name;

WITH changed AS (UPDATE alembic_version SET version_num = 'first' WHERE version_num = 'second' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'second', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do second', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:4042befe8f3e5189307facef199222f0f7d64708bd43828d933ddf99a13b4f9c:6cd1275d', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

-- Running downgrade first -> , do first

DROP TABLE first;

WITH changed AS (DELETE FROM alembic_version WHERE version_num = 'first' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'first', 'downgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:6717ff4f69a42189f239ad556e7d6d4abf0bd4c696cba29ad2404587296bb6dc:6773fd92', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

