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
    last_key text
);

COMMIT;

-- Running downgrade index -> second, do index

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'index', 'downgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '0'::integer,
 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

DROP INDEX CONCURRENTLY ix;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'index', 'downgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '3d408dfe92bd3d894aa017d57f7e41edfc4bea495791e20efaa0151be3fae2c4', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

BEGIN;

WITH changed AS (UPDATE alembic_version SET version_num = 'second' WHERE version_num = 'index' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'index', 'downgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '3d408dfe92bd3d894aa017d57f7e41edfc4bea495791e20efaa0151be3fae2c4', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

-- Running downgrade second -> first, do second

ALTER TABLE first DROP COLUMN name;

WITH changed AS (UPDATE alembic_version SET version_num = 'first' WHERE version_num = 'second' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'second', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do second', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 'e94d6ffa9fa947d61c07812ca44addd96a77be271aba3a9d7827a2a236953ff8', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

-- Running downgrade first -> , do first

DROP TABLE first;

WITH changed AS (DELETE FROM alembic_version WHERE version_num = 'first' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'first', 'downgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '46655b369c74420c925cb69ea8540856c914a293ecd48f50a1f02a9f73fdd38d', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

