-- mutation: table added
-- becomes
CREATE TABLE t (a integer PRIMARY KEY);
-- forth
-- added table t
-- back
-- removed table t

-- mutation: tables added that refer to each other
-- becomes
CREATE TABLE t (id integer PRIMARY KEY, u integer);
CREATE TABLE u (id integer PRIMARY KEY, t integer REFERENCES t);
ALTER TABLE t ADD FOREIGN KEY (u) REFERENCES u;
-- forth
-- added table t
-- added table u
-- back
-- removed table t
-- removed table u

-- mutation: comment on a table
CREATE TABLE t (a integer NOT NULL);
-- becomes
CREATE TABLE t (a integer NOT NULL);
COMMENT ON TABLE t IS 'what';
-- forth
-- changed table t: comment none → what
-- back
-- changed table t: comment what → none

-- mutation: table that is not logged
CREATE TABLE t (a integer NOT NULL);
-- becomes
CREATE UNLOGGED TABLE t (a integer NOT NULL);
-- forth
-- changed table t: unlogged
-- back
-- changed table t: logged

-- mutation: table with a storage parameter
CREATE TABLE t (a integer NOT NULL);
-- becomes
CREATE TABLE t (a integer NOT NULL) WITH (fillfactor = 70);
-- forth
-- changed table t: fillfactor none → 70
-- back
-- changed table t: fillfactor 70 → none

-- mutation: table with another value of a storage parameter
CREATE TABLE t (a integer NOT NULL) WITH (fillfactor = 80);
-- becomes
CREATE TABLE t (a integer NOT NULL) WITH (fillfactor = 70);
-- forth
-- changed table t: fillfactor 80 → 70
-- back
-- changed table t: fillfactor 70 → 80

-- mutation: table with row level security
CREATE TABLE t (a integer NOT NULL);
-- becomes
CREATE TABLE t (a integer NOT NULL);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- forth
-- changed table t: enable row level security on t
-- back
-- changed table t: disable row level security on t

-- mutation: table with row level security of its owner
CREATE TABLE t (a integer NOT NULL);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- becomes
CREATE TABLE t (a integer NOT NULL);
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- forth
-- changed table t: force row level security on t
-- back
-- changed table t: no force row level security on t

-- mutation: table with another replica identity
CREATE TABLE t (a integer NOT NULL);
-- becomes
CREATE TABLE t (a integer NOT NULL);
ALTER TABLE t REPLICA IDENTITY FULL;
-- forth
-- changed table t: replica identity default → full
-- back
-- changed table t: replica identity full → default

-- mutation: table that is clustered
CREATE TABLE t (a integer NOT NULL);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer NOT NULL);
CREATE INDEX i ON t (a);
ALTER TABLE t CLUSTER ON i;
-- forth
-- changed index i: cluster none → i
-- back
-- changed index i: cluster i → none

-- mutation: table that inherits
CREATE TABLE p (a integer);
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE p (a integer);
CREATE TABLE t (a integer) INHERITS (p);
-- forth
-- changed table t: inherits p
-- back
-- changed table t: no longer inherits p

-- mutation: partition added
CREATE TABLE t (a integer) PARTITION BY LIST (a);
-- becomes
CREATE TABLE t (a integer) PARTITION BY LIST (a);
CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1);
-- forth
-- added table t_1
-- back

-- mutation: policy added
CREATE TABLE t (a integer, b text);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 0);
-- forth
-- added policy t.p
-- back
-- removed policy t.p

-- mutation: policy with another condition
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 0);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 1);
-- forth
-- changed policy t.p: using a > 0 → a > 1
-- back
-- changed policy t.p: using a > 1 → a > 0

-- mutation: policy with a check
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 0);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 0) WITH CHECK (a > 1);
-- forth
-- changed policy t.p: check none → a > 1
-- back
-- changed policy t.p: check a > 1 → none

-- mutation: policy that restricts
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 0);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t AS RESTRICTIVE USING (a > 0);
-- forth
-- changed policy t.p: permissive true → false
-- back
-- changed policy t.p: permissive false → true

-- mutation: policy for another command
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t FOR SELECT USING (a > 0);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t FOR DELETE USING (a > 0);
-- forth
-- changed policy t.p: command SELECT → DELETE
-- back
-- changed policy t.p: command DELETE → SELECT

-- mutation: policy for another role
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t USING (a > 0);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE POLICY p ON t TO pg_monitor USING (a > 0);
-- forth
-- changed policy t.p: roles [] → [pg_monitor]
-- back
-- changed policy t.p: roles [pg_monitor] → []

-- mutation: statistics added
CREATE TABLE t (a integer, b text);
-- becomes
CREATE TABLE t (a integer, b text);
CREATE STATISTICS x ON a, b FROM t;
-- forth
-- added statistics x
-- back
-- removed statistics x

-- mutation: statistics of another kind
CREATE TABLE t (a integer, b text);
CREATE STATISTICS x (ndistinct) ON a, b FROM t;
-- becomes
CREATE TABLE t (a integer, b text);
CREATE STATISTICS x (mcv) ON a, b FROM t;
-- forth
-- changed statistics x: definition
-- back
-- changed statistics x: definition
