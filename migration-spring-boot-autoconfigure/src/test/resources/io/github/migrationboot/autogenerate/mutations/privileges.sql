-- mutation: privilege on a table granted to one more
CREATE TABLE t (a integer);
GRANT SELECT ON t TO pg_monitor;
-- becomes
CREATE TABLE t (a integer);
GRANT SELECT ON t TO pg_monitor;
GRANT INSERT, UPDATE ON t TO pg_read_all_stats;
-- forth
-- changed table t: grant INSERT, UPDATE to pg_read_all_stats
-- back
-- changed table t: revoke INSERT, UPDATE from pg_read_all_stats

-- mutation: privileges of one role
CREATE TABLE t (a integer);
GRANT SELECT, INSERT ON t TO pg_monitor;
-- becomes
CREATE TABLE t (a integer);
GRANT SELECT, UPDATE ON t TO pg_monitor;
-- forth
-- changed table t: grant UPDATE to pg_monitor
-- changed table t: revoke INSERT from pg_monitor
-- back
-- changed table t: grant INSERT to pg_monitor
-- changed table t: revoke UPDATE from pg_monitor

-- mutation: privilege that may be granted on
CREATE TABLE t (a integer);
GRANT SELECT ON t TO pg_monitor;
-- becomes
CREATE TABLE t (a integer);
GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;
-- forth
-- changed table t: grant SELECT to pg_monitor with grant option
-- back
-- changed table t: revoke grant option for SELECT from pg_monitor

-- mutation: privileges where there were none
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer);
GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;
-- forth
-- changed table t: grant SELECT to pg_monitor with grant option
-- back
-- changed table t: revoke SELECT from pg_monitor

-- mutation: privilege on another column
CREATE TABLE t (a integer, b integer);
GRANT UPDATE (a) ON t TO pg_monitor;
-- becomes
CREATE TABLE t (a integer, b integer);
GRANT UPDATE (b) ON t TO pg_monitor;
-- forth
-- changed table t: grant UPDATE (b) to pg_monitor
-- changed table t: revoke UPDATE (a) from pg_monitor
-- back
-- changed table t: grant UPDATE (a) to pg_monitor
-- changed table t: revoke UPDATE (b) from pg_monitor

-- mutation: column with privileges
CREATE TABLE t (a integer);
GRANT SELECT (a) ON t TO pg_monitor;
-- becomes
CREATE TABLE t (a integer, b integer);
GRANT SELECT (a, b) ON t TO pg_monitor;
-- forth
-- added column t.b
-- changed table t: grant SELECT (b) to pg_monitor
-- back
-- removed column t.b

-- mutation: generated column with privileges
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
GRANT SELECT (b) ON t TO pg_monitor;
-- becomes
CREATE TABLE t (a integer, b bigint GENERATED ALWAYS AS (a + 2) STORED);
GRANT SELECT (b) ON t TO pg_monitor;
-- forth
-- changed column t.b: type integer → bigint, generated (a + 1) stored → (a + 2) stored
-- back
-- changed column t.b: type bigint → integer, generated (a + 2) stored → (a + 1) stored

-- mutation: privilege on a column's sequence
CREATE TABLE t (a serial);
GRANT SELECT ON t TO pg_monitor;
-- becomes
CREATE TABLE t (a serial);
GRANT SELECT ON t TO pg_monitor;
GRANT USAGE ON SEQUENCE t_a_seq TO pg_monitor;
-- forth
-- changed table t: grant USAGE on sequence t_a_seq to pg_monitor
-- back
-- changed table t: revoke USAGE on sequence t_a_seq from pg_monitor

-- mutation: privilege on a view that is replaced
CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT a FROM t;
GRANT SELECT ON v TO pg_monitor;
-- becomes
CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT a FROM t WHERE b > 0;
GRANT SELECT, INSERT ON v TO pg_monitor;
-- forth
-- changed view v: query
-- changed view v: grant INSERT to pg_monitor
-- back
-- changed view v: query
-- changed view v: revoke INSERT from pg_monitor

-- mutation: privilege on a view that is created anew
CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT a, b FROM t;
GRANT SELECT ON v TO pg_monitor;
-- becomes
CREATE TABLE t (a integer, b integer);
CREATE VIEW v AS SELECT b FROM t;
GRANT SELECT ON v TO pg_monitor, pg_read_all_stats;
-- forth
-- changed view v: query
-- back
-- changed view v: query

-- mutation: function that everybody may call
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
REVOKE ALL ON FUNCTION f FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f TO pg_monitor;
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION f TO pg_monitor;
-- forth
-- changed function f(integer): grant EXECUTE to public
-- back
-- changed function f(integer): revoke EXECUTE from public

-- mutation: privilege on a type
CREATE TYPE e AS ENUM ('a');
CREATE DOMAIN d AS text;
-- becomes
CREATE TYPE e AS ENUM ('a');
CREATE DOMAIN d AS text;
REVOKE USAGE ON TYPE e FROM PUBLIC;
GRANT USAGE ON DOMAIN d TO pg_monitor;
-- forth
-- changed type e: revoke USAGE from public
-- changed domain d: grant USAGE to pg_monitor
-- back
-- changed type e: grant USAGE to public
-- changed domain d: revoke USAGE from pg_monitor
