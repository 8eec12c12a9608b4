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

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first', 'rows', 'second')) THEN
        EXECUTE $sql$CREATE TABLE first (id integer)$sql$;
        EXECUTE $sql$INSERT INTO alembic_version (version_num) VALUES ('first')$sql$;
        EXECUTE $sql$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'first', 'upgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:dba64d2591b7140af0a9ace18aaf4167ffa8c3d1f2983da81c5c9555e8a9236b:f07071e8', NULL, 'DROP TABLE first;', '52c1e4b20437dbc85f407a6cd94f778f9c7e4fd1c853db34d21444bcb6ae4312', NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'second', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do second', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '1:d75a3b8d10a6676964bd2d3a64a4a1729fe52a6f7fe092a2a43e468e14a63b86:53245df0837d6198', NULL, 'ALTER TABLE first DROP COLUMN name;', '88ee16cf8990ea3134ac6fa830ca0ea38329d8a2366a72bf407f5218df9443cb', NULL
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
    downgrade_checksum text,
    last_key text
);

COMMIT;

-- Running upgrade first -> rows, do rows

SELECT NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('rows')) AS migration_run \gset
\if :migration_run

BEGIN;

SELECT 1;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'rows', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:887b969338f5fca44981bfcf5e9a1fda9f9ce6aed8d9294a2205ae826f0ee74e:822ae07d', NULL, NULL, NULL, NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'rows', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '2'::integer,
 '1:7aa2043c8a3c3de38301f6888420d2083d67b70c2dcd61ddd2734688bc2fad90:822ae07dc1e1a49d', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

BEGIN;

SELECT 2;

DELETE FROM alembic_version WHERE version_num IN ('first');

INSERT INTO alembic_version (version_num) VALUES ('rows');

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'rows', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '3'::integer,
 '1:d975a6d43beb33fc98fef6c8b67ff2bed8e53d41b95e981d139adcbbc9faa4c1:822ae07dc1e1a49d3cf988cc', NULL, E'-- transactional: false
COPY first FROM stdin CSV;
1
\\.', 'a9758ed1d9e9138962c4dc05c25dfaae302d56327ece5db7c84595e1596b6b09', NULL
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
    downgrade_checksum text,
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
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'rows', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do rows', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:6ee82763e97ed59e4869fecc20d65ec5f683652360f36975b8d6c3cad590ccfe:7584ba3e', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

\endif

