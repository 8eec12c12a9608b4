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

