-- fragment: index on one column
CREATE TABLE ix_plain (a integer, b text);
CREATE INDEX ix_plain_a ON ix_plain (a);

-- fragment: index with the name that PostgreSQL chooses
CREATE TABLE ix_unnamed (a integer, b text);
CREATE INDEX ON ix_unnamed (a, b);

-- fragment: index on several columns
CREATE TABLE ix_columns (a integer, b text, c date);
CREATE INDEX ix_columns_cab ON ix_columns (c, a, b);

-- fragment: index that is unique
CREATE TABLE ix_unique (a integer, b integer);
CREATE UNIQUE INDEX ix_unique_ab ON ix_unique (a, b);

-- fragment: index where nulls are equal (since 15)
CREATE TABLE ix_nulls (a integer);
CREATE UNIQUE INDEX ix_nulls_a ON ix_nulls (a) NULLS NOT DISTINCT;

-- fragment: index of a part of the rows
CREATE TABLE ix_partial (a integer, deleted_at timestamptz, state text);
CREATE UNIQUE INDEX ix_partial_a ON ix_partial (a) WHERE deleted_at IS NULL;
CREATE INDEX ix_partial_state ON ix_partial (a) WHERE state IN ('new', 'it''s') AND a > 5;

-- fragment: index on expressions
CREATE TABLE ix_expression (first text, last text, at timestamptz, data jsonb);
CREATE INDEX ix_expression_lower ON ix_expression (lower(first), last);
CREATE INDEX ix_expression_name ON ix_expression ((first || ' ' || last));
CREATE INDEX ix_expression_day ON ix_expression (((at AT TIME ZONE 'utc')::date));
CREATE INDEX ix_expression_key ON ix_expression ((data ->> 'a?b'));

-- fragment: index with included columns
CREATE TABLE ix_include (a integer, b text, c text);
CREATE UNIQUE INDEX ix_include_a ON ix_include (a) INCLUDE (b, c);

-- fragment: index with the order of its columns
CREATE TABLE ix_order (a integer, b integer, c integer, d integer);
CREATE INDEX ix_order_abcd ON ix_order (a DESC, b ASC NULLS FIRST, c DESC NULLS LAST, d);

-- fragment: index with a collation
CREATE TABLE ix_collation (a text, b text COLLATE "C");
CREATE INDEX ix_collation_ab ON ix_collation (a COLLATE "C", b, lower(a) COLLATE "POSIX");

-- fragment: index with an operator class
CREATE TABLE ix_opclass (a text, b varchar(20), c jsonb);
CREATE INDEX ix_opclass_a ON ix_opclass (a text_pattern_ops, b varchar_pattern_ops DESC);
CREATE INDEX ix_opclass_c ON ix_opclass USING gin (c jsonb_path_ops);

-- fragment: index with parameters of an operator class
CREATE TABLE ix_opclass_parameter (a tsvector);
CREATE INDEX ix_opclass_parameter_a ON ix_opclass_parameter USING gist (a tsvector_ops (siglen = 100));

-- fragment: index with storage parameters
CREATE TABLE ix_with (a integer, b jsonb);
CREATE INDEX ix_with_a ON ix_with (a) WITH (deduplicate_items = off, fillfactor = 70);
CREATE INDEX ix_with_b ON ix_with USING gin (b) WITH (fastupdate = off, gin_pending_list_limit = 256);

-- fragment: index hash
CREATE TABLE ix_hash (a text);
CREATE INDEX ix_hash_a ON ix_hash USING hash (a);

-- fragment: index gin
CREATE TABLE ix_gin (a jsonb, b text[], c tsvector);
CREATE INDEX ix_gin_a ON ix_gin USING gin (a);
CREATE INDEX ix_gin_b ON ix_gin USING gin (b);
CREATE INDEX ix_gin_c ON ix_gin USING gin (c, to_tsvector('english'::regconfig, a ->> 'x'));

-- fragment: index gist
CREATE TABLE ix_gist (a point, b tstzrange, c inet);
CREATE INDEX ix_gist_ab ON ix_gist USING gist (a, b, c inet_ops);

-- fragment: index spgist
CREATE TABLE ix_spgist (a point, b text);
CREATE INDEX ix_spgist_a ON ix_spgist USING spgist (a);
CREATE INDEX ix_spgist_k ON ix_spgist USING spgist (a kd_point_ops);
CREATE INDEX ix_spgist_b ON ix_spgist USING spgist (b);

-- fragment: index brin
CREATE TABLE ix_brin (a timestamptz, b integer);
CREATE INDEX ix_brin_a ON ix_brin USING brin (a) WITH (autosummarize = on, pages_per_range = 32);
CREATE INDEX ix_brin_b ON ix_brin USING brin (b int4_minmax_multi_ops (values_per_range = 16));

-- fragment: index bloom
CREATE EXTENSION IF NOT EXISTS bloom;
CREATE TABLE ix_bloom (a integer, b integer);
CREATE INDEX ix_bloom_ab ON ix_bloom USING bloom (a, b) WITH (col1 = 2, col2 = 4, length = 80);

-- fragment: index with a comment
CREATE TABLE ix_commented (a integer);
CREATE INDEX ix_commented_a ON ix_commented (a);
COMMENT ON INDEX ix_commented_a IS 'for the list';

-- fragment: index with a statistics target
CREATE TABLE ix_sampled (a integer);
CREATE INDEX ix_sampled_a ON ix_sampled ((a + 1));
ALTER INDEX ix_sampled_a ALTER COLUMN 1 SET STATISTICS 500;

-- fragment: index twice on the same column
CREATE TABLE ix_twice (a integer);
CREATE INDEX ix_twice_1 ON ix_twice (a);
CREATE INDEX ix_twice_2 ON ix_twice (a);

-- fragment: index by a function of ours
CREATE FUNCTION folded(a text) RETURNS text LANGUAGE sql IMMUTABLE STRICT RETURN lower(a);
CREATE TABLE ix_function (a text);
CREATE INDEX ix_function_a ON ix_function (folded(a));

-- fragment: index on everything at once
CREATE TABLE ix_all (a text, b text, c integer);
CREATE UNIQUE INDEX "Ix all" ON ix_all (lower(a) COLLATE "C" text_pattern_ops DESC NULLS LAST, b) INCLUDE (c) WITH (fillfactor = 90) WHERE c > 0;
