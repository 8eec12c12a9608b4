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
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('first', 'left', 'right', 'merge')) THEN
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

-- Running upgrade first -> left, do left

DO $migration$
BEGIN
    IF NOT EXISTS (SELECT FROM alembic_version WHERE version_num IN ('left', 'merge')) THEN
        EXECUTE $sql1_$SELECT $sql$x$sql$$sql1_$;
        EXECUTE $sql1_$DELETE FROM alembic_version WHERE version_num IN ('first')$sql1_$;
        EXECUTE $sql1_$INSERT INTO alembic_version (version_num) VALUES ('left')$sql1_$;
        EXECUTE $sql1_$INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'left', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do left', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '9ca5773ee879c1b1fea98a30398a25b847c6636131c4d53935ff42349db41ed9', NULL, 'SELECT 1;', NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'right', 'upgrade', '{"first"}'::text[], '{}'::text[], 'do right', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 'b9d9a4d4862d51a75530de948fb7cac2cd720e31f680b13b538348f81eb56dfe', NULL, 'SELECT 2;', NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'merge', 'upgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '0'::integer,
 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

REINDEX TABLE CONCURRENTLY first;

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'merge', 'upgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'partial', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 'cb7b5252f436e0bf172ec412ac45f5dc259baea945b4e37df03044654b597f3d', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock;

BEGIN;

DELETE FROM alembic_version WHERE version_num IN ('left', 'right');

INSERT INTO alembic_version (version_num) VALUES ('merge');

INSERT INTO migration_history (revision, direction, down_revisions, depends_on, message, outcome, started_at, duration,
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'merge', 'upgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 'cb7b5252f436e0bf172ec412ac45f5dc259baea945b4e37df03044654b597f3d', NULL, 'SELECT 3;', NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'merge', 'downgrade', '{"left","right"}'::text[], '{}'::text[], 'do merge', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 'f5b3f0ecf2ef07f4d0f634f13c9dacd67fbd65f0f6290c3de7a55519af46e24d', NULL, NULL, NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'right', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do right', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 'b9d9a4d4862d51a75530de948fb7cac2cd720e31f680b13b538348f81eb56dfe', NULL, NULL, NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'left', 'downgrade', '{"first"}'::text[], '{}'::text[], 'do left', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '85f1ac9983155ca0cd06f4aeddf84049143014cdb01303ec4dcad12093909f5e', NULL, NULL, NULL
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
 application, application_version, statements_done, checksum, error, downgrade_sql, last_key)
SELECT 'first', 'downgrade', '{}'::text[], '{}'::text[], 'do first', 'completed', started, clock_timestamp() - started, 'search', '1.2.3', '1'::integer,
 '46655b369c74420c925cb69ea8540856c914a293ecd48f50a1f02a9f73fdd38d', NULL, NULL, NULL
FROM (SELECT coalesce(transaction_timestamp() - NULL::interval, greatest(transaction_timestamp(),
 (SELECT started_at + duration FROM migration_history ORDER BY id DESC LIMIT 1))) AS started) clock$sql$;
    END IF;
END
$migration$;

COMMIT;

