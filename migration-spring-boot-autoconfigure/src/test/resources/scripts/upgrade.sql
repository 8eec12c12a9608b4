BEGIN;

CREATE TABLE IF NOT EXISTS alembic_version (version_num varchar(255) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));

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

BEGIN;

-- Running upgrade  -> first, do first

CREATE TABLE first (id integer);

INSERT INTO alembic_version (version_num) VALUES ('first');

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'first', 'upgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '8bfa5c656e5b45863ddf675e01407b6d754dfb4ea6b0a4e5182462341e55b1be', NULL, 'DROP TABLE first;', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

-- Running upgrade first -> second, do second

ALTER TABLE first ADD COLUMN name text DEFAULT 'it''s';

COPY first FROM stdin;
1	a
\.

WITH changed AS (UPDATE alembic_version SET version_num = 'second' WHERE version_num = 'first' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'second', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do second', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 'c337508b47621ac3d4c0e64f7ed3d384616615e7b37e7570793788950300225f', NULL, 'ALTER TABLE first DROP COLUMN name;', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

-- Running upgrade second -> index, do index

BEGIN;

ANALYZE first;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'index', 'upgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '97b1d9377cdd64f6b7444eb53af4b0d8afee3a65536b4fd03139f0c296d3c4c9', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

CREATE INDEX CONCURRENTLY ix ON first (id);

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'index', 'upgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '65afb8efed1cc2aa280ee7704b5b296bf57c7c4f4e82f2a817571555e663e266', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

BEGIN;

WITH changed AS (UPDATE alembic_version SET version_num = 'index' WHERE version_num = 'second' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'index', 'upgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '65afb8efed1cc2aa280ee7704b5b296bf57c7c4f4e82f2a817571555e663e266', NULL, 'DROP INDEX CONCURRENTLY ix;', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

