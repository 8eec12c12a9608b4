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
    downgrade_checksum text,
    last_key text
);

COMMIT;

BEGIN;

-- Running upgrade  -> first, do first

CREATE TABLE first (id integer);

INSERT INTO alembic_version (version_num) VALUES ('first');

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'first', 'upgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:dba64d2591b7140af0a9ace18aaf4167ffa8c3d1f2983da81c5c9555e8a9236b:f07071e8', NULL, 'DROP TABLE first;', '52c1e4b20437dbc85f407a6cd94f778f9c7e4fd1c853db34d21444bcb6ae4312', NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'second', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do second', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '1:d75a3b8d10a6676964bd2d3a64a4a1729fe52a6f7fe092a2a43e468e14a63b86:53245df0837d6198', NULL, 'ALTER TABLE first DROP COLUMN name;', '88ee16cf8990ea3134ac6fa830ca0ea38329d8a2366a72bf407f5218df9443cb', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

-- Running upgrade second -> index, do index

BEGIN;

ANALYZE first;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'index', 'upgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:be193c9ee7164e82a464c41ad1df27bbf6ce99a60f2185f35f4c4442721dceb8:821d979a', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

CREATE INDEX CONCURRENTLY ix ON first (id);

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'index', 'upgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '1:7188fde32994e5b9b0af70b19d90911a29bb70805437434cf52360a880103db5:821d979a76c61579', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

BEGIN;

WITH changed AS (UPDATE alembic_version SET version_num = 'index' WHERE version_num = 'second' RETURNING 1) SELECT 1 / count(*) FROM changed;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'index', 'upgrade', '{"second"}'::text[], '{}'::text[], 'do index', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '1:7188fde32994e5b9b0af70b19d90911a29bb70805437434cf52360a880103db5:821d979a76c61579', NULL, 'DROP INDEX CONCURRENTLY ix;', '495a676eed9f480b9de5fc3cb0e158732ce0273d322f5420ef3e0a6280bf8687', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

