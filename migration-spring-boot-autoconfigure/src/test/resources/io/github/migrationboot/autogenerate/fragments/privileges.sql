-- fragment: privileges on a table
CREATE TABLE gr_table (a integer);
GRANT SELECT, INSERT ON gr_table TO pg_monitor;
GRANT SELECT ON gr_table TO PUBLIC;

-- fragment: privileges that may be granted on
CREATE TABLE gr_option (a integer);
GRANT SELECT ON gr_option TO pg_monitor WITH GRANT OPTION;
GRANT UPDATE ON gr_option TO pg_monitor;

-- fragment: privileges on columns
CREATE TABLE "Gr Columns" (a integer, "B c" text, d text);
GRANT SELECT (a, "B c"), UPDATE (d) ON "Gr Columns" TO pg_monitor;

-- fragment: privileges on sequences, also those of columns
CREATE SEQUENCE gr_sequence;
CREATE TABLE gr_serial (a serial, b integer GENERATED ALWAYS AS IDENTITY);
GRANT USAGE ON SEQUENCE gr_sequence, gr_serial_a_seq, gr_serial_b_seq TO pg_monitor;

-- fragment: privileges on views
CREATE TABLE gr_viewed (a integer, b integer);
CREATE VIEW gr_view AS SELECT a, b FROM gr_viewed;
CREATE MATERIALIZED VIEW gr_materialized AS SELECT a FROM gr_viewed;
GRANT SELECT ON gr_view, gr_materialized TO pg_monitor, PUBLIC;
GRANT UPDATE (b) ON gr_view TO pg_read_all_stats;

-- fragment: functions that not everybody may call
CREATE FUNCTION gr_function(a integer, b text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE gr_procedure() LANGUAGE sql AS 'SELECT 1';
REVOKE ALL ON FUNCTION gr_function FROM PUBLIC;
REVOKE EXECUTE ON PROCEDURE gr_procedure FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gr_function TO pg_monitor;

-- fragment: privileges on types
CREATE TYPE gr_enum AS ENUM ('a', 'b');
CREATE DOMAIN gr_domain AS text;
REVOKE USAGE ON TYPE gr_enum FROM PUBLIC;
GRANT USAGE ON DOMAIN gr_domain TO pg_monitor;

-- fragment: privileges on a partition
CREATE TABLE gr_partitioned (a integer) PARTITION BY LIST (a);
CREATE TABLE gr_partition PARTITION OF gr_partitioned FOR VALUES IN (1);
GRANT SELECT ON gr_partition TO pg_monitor;
