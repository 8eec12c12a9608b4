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

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first', 'rows', 'second')) THEN
        EXECUTE $sql$CREATE TABLE first (id integer)$sql$;
        EXECUTE $sql$INSERT INTO alembic_version (version_num) VALUES ('first')$sql$;
        EXECUTE $sql$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'first', 'upgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '8bfa5c656e5b45863ddf675e01407b6d754dfb4ea6b0a4e5182462341e55b1be', NULL, 'DROP TABLE first;', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql$;
    END IF;
END
$migration$;

COMMIT;

BEGIN;

-- Running upgrade first -> second, do second

SELECT NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('second')) AS migration_run \gset
\if :migration_run

ALTER TABLE first ADD COLUMN name text DEFAULT 'it''s';

\set migration_copy 'COPY first FROM stdin'
\else
CREATE TEMP TABLE IF NOT EXISTS migration_skipped (line text);
\set migration_copy 'COPY pg_temp.migration_skipped FROM stdin WITH (DELIMITER E''\\x01'') WHERE false'
\endif
:migration_copy;
1	a
\.
\if :migration_run

DELETE FROM alembic_version WHERE version_num IN ('first');

INSERT INTO alembic_version (version_num) VALUES ('second');

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'second', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do second', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 'c337508b47621ac3d4c0e64f7ed3d384616615e7b37e7570793788950300225f', NULL, 'ALTER TABLE first DROP COLUMN name;', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

\endif

COMMIT;

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('second')) THEN
        RAISE EXCEPTION USING MESSAGE = 'Revision second was not reached: the database is not at a revision that this script starts from';
    END IF;
END
$migration$;

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

-- Running upgrade first -> rows, do rows

SELECT NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('rows')) AS migration_run \gset
\if :migration_run

BEGIN;

SELECT 1;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'rows', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '85f1ac9983155ca0cd06f4aeddf84049143014cdb01303ec4dcad12093909f5e', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

\set migration_copy 'COPY "first" (id) -- it''s\nFROM stdin WITH (NULL ''\\N'')'
\else
CREATE TEMP TABLE IF NOT EXISTS migration_skipped (line text);
\set migration_copy 'COPY pg_temp.migration_skipped FROM stdin WITH (DELIMITER E''\\x02'') WHERE false'
\endif
:migration_copy;
1

\.
\if :migration_run

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'rows', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '7fba2e47254a75e3306e66847dbd57ff7e864d7e109bc47449293b76b0b86174', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

SELECT 2;

DELETE FROM alembic_version WHERE version_num IN ('first');

INSERT INTO alembic_version (version_num) VALUES ('rows');

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'rows', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '3'::integer,
 'ffca6112a8274e24033d7b5d18b276d17e60a2c4b531b62429bd8e6f30861a96', NULL, E'COPY first FROM stdin CSV;
1
\\.', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

\endif

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('rows')) THEN
        RAISE EXCEPTION USING MESSAGE = 'Revision rows was not reached: the database is not at a revision that this script starts from';
    END IF;
END
$migration$;

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

-- Running downgrade rows -> first, do rows

SELECT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('rows')) AS migration_run \gset
\if :migration_run

BEGIN;

\set migration_copy 'COPY first FROM stdin CSV'
\else
CREATE TEMP TABLE IF NOT EXISTS migration_skipped (line text);
\set migration_copy 'COPY pg_temp.migration_skipped FROM stdin WITH (DELIMITER E''\\x01'', FORMAT csv, QUOTE E''\\x02'') WHERE false'
\endif
:migration_copy;
1
\.
\if :migration_run

DELETE FROM alembic_version WHERE version_num IN ('rows');

INSERT INTO alembic_version (version_num) SELECT 'first' WHERE NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first', 'rows', 'second'));

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'rows', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 'bd8b46004201bc5b2f995e36f4cc1fef74a92f748080445f80ce6105ba1d843f', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

\endif

