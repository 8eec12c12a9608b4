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
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first', 'left', 'right', 'merge')) THEN
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

-- Running upgrade first -> left, do left

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('left', 'merge')) THEN
        EXECUTE $sql1_$SELECT $sql$x$sql$$sql1_$;
        EXECUTE $sql1_$DELETE FROM alembic_version WHERE version_num IN ('first')$sql1_$;
        EXECUTE $sql1_$INSERT INTO alembic_version (version_num) VALUES ('left')$sql1_$;
        EXECUTE $sql1_$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'left', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do left', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:deaecd23c1506223ef20f3945a1ba7defec32e1174ca91233b412f634a4ce497:167a25c6', NULL, 'SELECT 1;', '825c2a9fe716b1e5f716cff229ab0e5f3440d506517df53e9d288fea20525a9b', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql1_$;
    END IF;
END
$migration$;

COMMIT;

BEGIN;

-- Running upgrade first -> right, do right

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('right', 'merge')) THEN
        EXECUTE $sql$SELECT 2$sql$;
        EXECUTE $sql$DELETE FROM alembic_version WHERE version_num IN ('first')$sql$;
        EXECUTE $sql$INSERT INTO alembic_version (version_num) VALUES ('right')$sql$;
        EXECUTE $sql$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'right', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do right', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:0c7ae290818817a3449b373679515ef897af7fc88c7c234b73f3484be831b170:3cf988cc', NULL, 'SELECT 2;', '3b9cdeee9e127ab9e690d261ff6bf22242ecc379070a0366c9096d8f38682031', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql$;
    END IF;
END
$migration$;

COMMIT;

-- Running upgrade left, right -> merge, do merge

SELECT NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('merge')) AS migration_run \gset
\if :migration_run

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'merge', 'upgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '0'::integer,
 '1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855:', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

REINDEX TABLE CONCURRENTLY first;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'merge', 'upgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:c21b57736350cd1e152a1cd485ef3e730936989d33ae1564afb59ea96ff6662d:23c125b7', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

BEGIN;

DELETE FROM alembic_version WHERE version_num IN ('left', 'right');

INSERT INTO alembic_version (version_num) VALUES ('merge');

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'merge', 'upgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:c21b57736350cd1e152a1cd485ef3e730936989d33ae1564afb59ea96ff6662d:23c125b7', NULL, 'SELECT 3;', '8c1148e57839444a44fae5caca84c4ff7b79b55d045f51658b4bdfb7e6524866', NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

COMMIT;

\endif

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('merge')) THEN
        RAISE EXCEPTION USING MESSAGE = 'Revision merge was not reached: the database is not at a revision that this script starts from';
    END IF;
END
$migration$;

-- and back

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

-- Running downgrade merge -> left, right, do merge

DO $migration$
BEGIN
    IF EXISTS (SELECT FROM alembic_version WHERE version_num IN ('merge')) THEN
        EXECUTE $sql$SELECT 3$sql$;
        EXECUTE $sql$DELETE FROM alembic_version WHERE version_num IN ('merge')$sql$;
        EXECUTE $sql$INSERT INTO alembic_version (version_num) SELECT 'left' WHERE NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('left'))$sql$;
        EXECUTE $sql$INSERT INTO alembic_version (version_num) SELECT 'right' WHERE NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('right'))$sql$;
        EXECUTE $sql$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'merge', 'downgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:40619dd96761aaad9b03a7deb69d645c33513afd6fc0faecf41ac434f8a03a57:3efaf2f2', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql$;
    END IF;
END
$migration$;

COMMIT;

BEGIN;

-- Running downgrade right -> first, do right

DO $migration$
BEGIN
    IF EXISTS (SELECT FROM alembic_version WHERE version_num IN ('right')) THEN
        EXECUTE $sql$SELECT 2$sql$;
        EXECUTE $sql$DELETE FROM alembic_version WHERE version_num IN ('right')$sql$;
        EXECUTE $sql$INSERT INTO alembic_version (version_num) SELECT 'first' WHERE NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first', 'left', 'right', 'merge'))$sql$;
        EXECUTE $sql$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'right', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do right', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:0c7ae290818817a3449b373679515ef897af7fc88c7c234b73f3484be831b170:3cf988cc', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql$;
    END IF;
END
$migration$;

COMMIT;

BEGIN;

-- Running downgrade left -> first, do left

DO $migration$
BEGIN
    IF EXISTS (SELECT FROM alembic_version WHERE version_num IN ('left')) THEN
        EXECUTE $sql$SELECT 1$sql$;
        EXECUTE $sql$DELETE FROM alembic_version WHERE version_num IN ('left')$sql$;
        EXECUTE $sql$INSERT INTO alembic_version (version_num) SELECT 'first' WHERE NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first', 'left', 'right', 'merge'))$sql$;
        EXECUTE $sql$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'left', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do left', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:887b969338f5fca44981bfcf5e9a1fda9f9ce6aed8d9294a2205ae826f0ee74e:822ae07d', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql$;
    END IF;
END
$migration$;

COMMIT;

BEGIN;

-- Running downgrade first -> , do first

DO $migration$
BEGIN
    IF EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first')) THEN
        EXECUTE $sql$DROP TABLE first$sql$;
        EXECUTE $sql$DELETE FROM alembic_version WHERE version_num IN ('first')$sql$;
        EXECUTE $sql$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, downgrade_checksum,
 last_key)
SELECT 'first', 'downgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '1:6717ff4f69a42189f239ad556e7d6d4abf0bd4c696cba29ad2404587296bb6dc:6773fd92', NULL, NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql$;
    END IF;
END
$migration$;

COMMIT;

