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

-- Running upgrade first -> second, do second

ALTER TABLE first ADD COLUMN name text DEFAULT 'it''s';

COPY first FROM stdin;
1	a
\.

WITH changed AS (UPDATE alembic_version SET version_num = 'second' WHERE version_num = 'first' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'second', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do second', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '1:d75a3b8d10a6676964bd2d3a64a4a1729fe52a6f7fe092a2a43e468e14a63b86:53245df0837d6198', NULL, 'ALTER TABLE first DROP COLUMN name;', '88ee16cf8990ea3134ac6fa830ca0ea38329d8a2366a72bf407f5218df9443cb', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

