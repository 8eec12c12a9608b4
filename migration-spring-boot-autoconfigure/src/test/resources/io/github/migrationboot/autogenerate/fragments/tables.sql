-- fragment: table that is not logged
CREATE UNLOGGED TABLE tb_unlogged (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);

-- fragment: table with storage parameters
CREATE TABLE tb_with (a integer, b text) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_enabled = off, toast.autovacuum_enabled = off);

-- fragment: table with replica identity full and nothing
CREATE TABLE tb_replica_full (a integer);
ALTER TABLE tb_replica_full REPLICA IDENTITY FULL;
CREATE TABLE tb_replica_nothing (a integer);
ALTER TABLE tb_replica_nothing REPLICA IDENTITY NOTHING;

-- fragment: table with replica identity of an index
CREATE TABLE tb_replica_index (a integer NOT NULL, b integer NOT NULL UNIQUE);
CREATE UNIQUE INDEX tb_replica_index_a ON tb_replica_index (a);
ALTER TABLE tb_replica_index REPLICA IDENTITY USING INDEX tb_replica_index_a;

-- fragment: table with replica identity of a constraint
CREATE TABLE tb_replica_key (a integer NOT NULL CONSTRAINT tb_replica_key_a UNIQUE);
ALTER TABLE tb_replica_key REPLICA IDENTITY USING INDEX tb_replica_key_a;

-- fragment: table that is clustered
CREATE TABLE tb_clustered (a integer);
CREATE INDEX tb_clustered_a ON tb_clustered (a);
ALTER TABLE tb_clustered CLUSTER ON tb_clustered_a;

-- fragment: table with extended statistics
CREATE TABLE st_base (a integer, b integer, c text);
CREATE STATISTICS st_all ON a, b FROM st_base;
CREATE STATISTICS st_kinds (ndistinct, dependencies) ON a, c FROM st_base;
CREATE STATISTICS st_expression (mcv) ON a, (lower(c)) FROM st_base;
CREATE STATISTICS st_single ON (a + b) FROM st_base;
COMMENT ON STATISTICS st_all IS 'they go together';
ALTER STATISTICS st_kinds SET STATISTICS 300;

-- fragment: table that inherits
CREATE TABLE in_parent (id integer NOT NULL, name text DEFAULT 'x', CONSTRAINT in_parent_id CHECK (id > 0));
CREATE TABLE in_child (extra date, CONSTRAINT in_child_key PRIMARY KEY (id)) INHERITS (in_parent);

-- fragment: table that inherits from two and merges a column
CREATE TABLE in_first (a integer, b text);
CREATE TABLE in_second (a integer, c text);
CREATE TABLE in_both (a integer NOT NULL DEFAULT 7, d date) INHERITS (in_first, in_second);

-- fragment: table that inherits with a default of its own
CREATE TABLE in_origin (a integer DEFAULT 1, b integer);
CREATE TABLE in_other () INHERITS (in_origin);
ALTER TABLE in_other ALTER COLUMN a SET DEFAULT 2, ALTER COLUMN b SET NOT NULL;

-- fragment: table that has come to inherit
CREATE TABLE in_head (a integer NOT NULL, b text DEFAULT 'x', CONSTRAINT in_head_a CHECK (a > 0));
CREATE TABLE in_late (a integer NOT NULL, b text DEFAULT 'y', c date, CONSTRAINT in_head_a CHECK (a > 0));
ALTER TABLE in_late INHERIT in_head;
COMMENT ON COLUMN in_late.a IS 'its own';

-- fragment: partition with a default and a check that its table has too
CREATE TABLE pt_later (a integer, b integer DEFAULT 1, CONSTRAINT pt_later_b CHECK (b > 0)) PARTITION BY LIST (a);
CREATE TABLE pt_later_1 (a integer, b integer NOT NULL, CONSTRAINT pt_later_b CHECK (b > 0));
ALTER TABLE pt_later ATTACH PARTITION pt_later_1 FOR VALUES IN (1);
ALTER TABLE pt_later_1 ALTER COLUMN a SET NOT NULL;

-- fragment: table that inherits over two generations
CREATE TABLE in_z (a integer);
CREATE TABLE in_y (b integer) INHERITS (in_z);
CREATE TABLE in_x (c integer) INHERITS (in_y);

-- fragment: partitions of ranges
CREATE TABLE pt_range (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE pt_range_2024 PARTITION OF pt_range FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE pt_range_2025 PARTITION OF pt_range FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);
CREATE TABLE pt_range_rest PARTITION OF pt_range DEFAULT;

-- fragment: partitions of lists
CREATE TABLE pt_list (region text, a integer) PARTITION BY LIST (region);
CREATE TABLE pt_list_north PARTITION OF pt_list FOR VALUES IN ('n', 'it''s', NULL);
CREATE TABLE pt_list_south PARTITION OF pt_list FOR VALUES IN ('s');

-- fragment: partitions of hashes
CREATE TABLE pt_hash (a integer, b text) PARTITION BY HASH (a, b);
CREATE TABLE pt_hash_0 PARTITION OF pt_hash FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE pt_hash_1 PARTITION OF pt_hash FOR VALUES WITH (MODULUS 2, REMAINDER 1) WITH (fillfactor = 70);

-- fragment: partitions of several ranges with open ends
CREATE TABLE pt_pair (a integer, b text) PARTITION BY RANGE (a, b);
CREATE TABLE pt_pair_1 PARTITION OF pt_pair FOR VALUES FROM (MINVALUE, MINVALUE) TO (10, 'm');
CREATE TABLE pt_pair_2 PARTITION OF pt_pair FOR VALUES FROM (10, 'm') TO (MAXVALUE, MAXVALUE);

-- fragment: partitions by an expression with a collation and an operator class
CREATE TABLE pt_expression (a integer, name text, at timestamptz) PARTITION BY RANGE (lower(name) COLLATE "C" text_pattern_ops, (a % 10));
CREATE TABLE pt_expression_1 PARTITION OF pt_expression FOR VALUES FROM ('a', 0) TO ('b', 5);

-- fragment: partitions of partitions
CREATE TABLE pt_tree (region text NOT NULL, at date NOT NULL) PARTITION BY LIST (region);
CREATE TABLE pt_tree_eu PARTITION OF pt_tree FOR VALUES IN ('eu') PARTITION BY RANGE (at);
CREATE TABLE pt_tree_eu_2024 PARTITION OF pt_tree_eu FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE pt_tree_us PARTITION OF pt_tree FOR VALUES IN ('us');

-- fragment: partitioned table with indexes and keys
CREATE TABLE pt_region (code text PRIMARY KEY);
CREATE TABLE pt_indexed (id bigint, region text REFERENCES pt_region, at date, UNIQUE (id, at), CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE INDEX pt_indexed_region ON pt_indexed (region);
CREATE TABLE pt_indexed_2024 PARTITION OF pt_indexed FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX pt_indexed_2024_own ON pt_indexed_2024 (id) WHERE id > 10;

-- fragment: partitioned table with a trigger
CREATE TABLE pt_trigger (id integer, at date) PARTITION BY RANGE (at);
CREATE TABLE pt_trigger_2024 PARTITION OF pt_trigger FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE FUNCTION pt_trigger_nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER pt_trigger_before BEFORE INSERT ON pt_trigger FOR EACH ROW EXECUTE FUNCTION pt_trigger_nothing();

-- fragment: partitioned table that is referred to
CREATE TABLE pt_target (id integer PRIMARY KEY) PARTITION BY HASH (id);
CREATE TABLE pt_target_0 PARTITION OF pt_target FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE pt_source (id integer REFERENCES pt_target);

-- fragment: partition with a default and a check of its own
CREATE TABLE pt_own (a integer, b integer DEFAULT 1) PARTITION BY LIST (a);
CREATE TABLE pt_own_1 PARTITION OF pt_own (b DEFAULT 2, CONSTRAINT pt_own_1_b CHECK (b > 0)) FOR VALUES IN (1);

-- fragment: partitioned table with an identity (since 17)
CREATE TABLE pt_identity (id bigint GENERATED ALWAYS AS IDENTITY, at date) PARTITION BY RANGE (at);
CREATE TABLE pt_identity_2024 PARTITION OF pt_identity FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- fragment: partitioned table with comments
CREATE TABLE pt_commented (a integer) PARTITION BY LIST (a);
CREATE TABLE pt_commented_1 PARTITION OF pt_commented FOR VALUES IN (1);
COMMENT ON TABLE pt_commented IS 'all';
COMMENT ON TABLE pt_commented_1 IS 'the first';
COMMENT ON COLUMN pt_commented.a IS 'which';

-- fragment: partition that is a foreign key's table
CREATE TABLE pt_ref_base (id integer PRIMARY KEY);
CREATE TABLE pt_ref (id integer, at date) PARTITION BY RANGE (at);
CREATE TABLE pt_ref_2024 PARTITION OF pt_ref (CONSTRAINT pt_ref_2024_id FOREIGN KEY (id) REFERENCES pt_ref_base) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
