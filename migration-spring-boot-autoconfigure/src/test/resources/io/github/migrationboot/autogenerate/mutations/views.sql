-- mutation: view added
CREATE TABLE t (a integer, b text);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
-- forth
-- added view v
-- back
-- removed view v

-- mutation: view with another condition
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0;
-- forth
-- changed view v: query
-- back
-- changed view v: query

-- mutation: view with one more column
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b FROM t;
-- forth
-- changed view v: query
-- back
-- changed view v: query

-- mutation: view with columns in another order
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a, b FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT b, a FROM t;
-- forth
-- changed view v: query
-- back
-- changed view v: query

-- mutation: view in another spelling
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t WHERE a IN (1, 2);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT t.a AS a FROM t t WHERE (t.a = ANY (ARRAY[1, 2]));
-- forth
-- changed view v: query
-- back
-- changed view v: query

-- mutation: view as a security barrier
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v WITH (security_barrier = true) AS SELECT a FROM t;
-- forth
-- changed view v: options {} → {security_barrier=true}
-- back
-- changed view v: options {security_barrier=true} → {}

-- mutation: view with a check option
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t WHERE a > 0 WITH CASCADED CHECK OPTION;
-- forth
-- changed view v: check option none → CASCADED
-- back
-- changed view v: check option CASCADED → none

-- mutation: view with the rights of who reads it (since 15)
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v WITH (security_invoker = true) AS SELECT a FROM t;
-- forth
-- changed view v: options {} → {security_invoker=true}
-- back
-- changed view v: options {security_invoker=true} → {}

-- mutation: comment on a view
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON VIEW v IS 'what';
-- forth
-- changed view v: comment "what"
-- back
-- changed view v: comment removed

-- mutation: materialized view with another query
CREATE TABLE t (a integer, b text);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t;
CREATE INDEX i ON v (a);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t WHERE a > 0;
CREATE INDEX i ON v (a);
-- forth
-- changed materialized view v: definition
-- back
-- changed materialized view v: definition

-- mutation: materialized view with an index
CREATE TABLE t (a integer, b text);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE MATERIALIZED VIEW v AS SELECT a FROM t;
CREATE INDEX i ON v (a);
-- forth
-- added index i
-- back
-- removed index i

-- mutation: type of a column that a view shows
CREATE TABLE t (a integer);
CREATE VIEW v AS SELECT a FROM t;
-- becomes
CREATE TABLE t (a bigint);
CREATE VIEW v AS SELECT a FROM t;
-- forth
-- changed column t.a: type integer → bigint
-- back
-- changed column t.a: type bigint → integer
