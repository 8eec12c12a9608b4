-- fragment: view
CREATE TABLE vw_base (id integer PRIMARY KEY, name text, hidden boolean NOT NULL DEFAULT false);
CREATE VIEW vw_plain AS SELECT id, name FROM vw_base WHERE NOT hidden;

-- fragment: view on everything of a table
CREATE TABLE vw_all_base (a integer, "B c" text);
CREATE VIEW vw_all AS SELECT * FROM vw_all_base;

-- fragment: view with names of its columns
CREATE VIEW vw_columns (one, "Two") AS SELECT 1, 'two'::text;

-- fragment: view on a view that sorts after it
CREATE VIEW vw_z AS SELECT 1 AS a;
CREATE VIEW vw_y AS SELECT a + 1 AS b FROM vw_z;
CREATE VIEW vw_x AS SELECT y.b, z.a FROM vw_y y, vw_z z;

-- fragment: view that is recursive
CREATE TABLE vw_node (id integer PRIMARY KEY, parent_id integer REFERENCES vw_node);
CREATE RECURSIVE VIEW vw_tree (id, depth) AS
	SELECT id, 0 FROM vw_node WHERE parent_id IS NULL UNION ALL SELECT n.id, t.depth + 1 FROM vw_node n JOIN vw_tree t ON n.parent_id = t.id;

-- fragment: view with joins, groups and windows
CREATE TABLE vw_sale (id integer PRIMARY KEY, customer text NOT NULL, amount numeric(10, 2) NOT NULL, at timestamptz NOT NULL);
CREATE VIEW vw_sales AS
	WITH month AS (SELECT date_trunc('month', at) AS month, customer, sum(amount) AS total FROM vw_sale GROUP BY 1, 2)
	SELECT m.*, rank() OVER (PARTITION BY m.month ORDER BY m.total DESC) AS place,
		(SELECT count(*) FROM vw_sale s WHERE s.customer = m.customer) AS sales, CASE WHEN total > 100 THEN 'big' ELSE 'it''s small' END AS size
	FROM month m LEFT JOIN LATERAL (SELECT 1 AS one) x ON true WHERE m.total > 0 ORDER BY 1, place LIMIT 10;

-- fragment: view that checks its rows
CREATE TABLE vw_checked_base (a integer);
CREATE VIEW vw_checked_local AS SELECT a FROM vw_checked_base WHERE a > 0 WITH LOCAL CHECK OPTION;
CREATE VIEW vw_checked AS SELECT a FROM vw_checked_local WHERE a < 9 WITH CASCADED CHECK OPTION;

-- fragment: view that is a security barrier
CREATE TABLE vw_secret (a integer, owner name);
CREATE VIEW vw_barrier WITH (security_barrier) AS SELECT a FROM vw_secret WHERE owner = CURRENT_USER;

-- fragment: view with the rights of who reads it (since 15)
CREATE TABLE vw_invoked_base (a integer);
CREATE VIEW vw_invoked WITH (security_invoker = true) AS SELECT a FROM vw_invoked_base;

-- fragment: view with comments and a default
CREATE TABLE vw_commented_base (a integer, b text);
CREATE VIEW vw_commented AS SELECT a, b FROM vw_commented_base;
COMMENT ON VIEW vw_commented IS 'what is seen';
COMMENT ON COLUMN vw_commented.a IS 'the number';
ALTER VIEW vw_commented ALTER COLUMN b SET DEFAULT 'x';

-- fragment: view by a function of ours
CREATE FUNCTION doubled(a integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a * 2;
CREATE VIEW vw_doubled AS SELECT doubled(21) AS answer;

-- fragment: view of an enum and a composite type
CREATE TYPE vw_kind AS ENUM ('a', 'b');
CREATE TYPE vw_pair AS (x integer, y integer);
CREATE VIEW vw_typed AS SELECT 'a'::vw_kind AS kind, ROW(1, 2)::vw_pair AS pair;

-- fragment: materialized view
CREATE TABLE mv_base (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW mv_plain AS SELECT id, lower(name) AS name FROM mv_base;

-- fragment: materialized view with indexes
CREATE TABLE mv_indexed_base (id integer PRIMARY KEY, name text);
CREATE MATERIALIZED VIEW mv_indexed AS SELECT id, name FROM mv_indexed_base;
CREATE UNIQUE INDEX mv_indexed_id ON mv_indexed (id);
CREATE INDEX mv_indexed_name ON mv_indexed (lower(name)) WHERE id > 0;
COMMENT ON MATERIALIZED VIEW mv_indexed IS 'faster';

-- fragment: materialized view without data
CREATE TABLE mv_empty_base (id integer);
CREATE MATERIALIZED VIEW mv_empty AS SELECT id FROM mv_empty_base WITH NO DATA;

-- fragment: materialized view with storage parameters
CREATE MATERIALIZED VIEW mv_with WITH (fillfactor = 70, autovacuum_enabled = false) AS SELECT 1 AS a;

-- fragment: view on a materialized view on a view
CREATE VIEW mv_below AS SELECT 1 AS a;
CREATE MATERIALIZED VIEW mv_between AS SELECT a FROM mv_below;
CREATE VIEW mv_above AS SELECT a FROM mv_between;
