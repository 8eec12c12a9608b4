-- mutation: index added
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- forth
-- added index i
-- back
-- removed index i

-- mutation: index by another name
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX j ON t (a);
-- forth
-- changed index i: name i → j
-- back
-- changed index j: name j → i

-- mutation: index on another column
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (b);
-- forth
-- changed index i: columns (a) → (b)
-- back
-- changed index i: columns (b) → (a)

-- mutation: index on one more column
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a, b);
-- forth
-- changed index i: columns (a) → (a, b)
-- back
-- changed index i: columns (a, b) → (a)

-- mutation: index in another order of columns
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a, b);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (b, a);
-- forth
-- changed index i: columns (a, b) → (b, a)
-- back
-- changed index i: columns (b, a) → (a, b)

-- mutation: index unique
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE UNIQUE INDEX i ON t (a);
-- forth
-- changed index i: unique
-- back
-- changed index i: not unique

-- mutation: index by another method
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t USING hash (a);
-- forth
-- changed index i: method btree → hash
-- back
-- changed index i: method hash → btree

-- mutation: index with a predicate
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) WHERE a > 5;
-- forth
-- changed index i: where none → a > 5
-- back
-- changed index i: where a > 5 → none

-- mutation: index with another predicate
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) WHERE a > 5;
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) WHERE a > 99;
-- forth
-- changed index i: where a > 5 → a > 99
-- back
-- changed index i: where a > 99 → a > 5

-- mutation: index with included columns
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) INCLUDE (b);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) INCLUDE (c);
-- forth
-- changed index i: include (b) → (c)
-- back
-- changed index i: include (c) → (b)

-- mutation: index with an operator class
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (b);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (b text_pattern_ops);
-- forth
-- changed index i: columns (b) → (b text_pattern_ops)
-- back
-- changed index i: columns (b text_pattern_ops) → (b)

-- mutation: index with a parameter of its operator class
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t USING gist (d);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t USING gist (d tsvector_ops (siglen = 100));
-- forth
-- changed index i: columns (d) → (d tsvector_ops {siglen=100})
-- back
-- changed index i: columns (d tsvector_ops {siglen=100}) → (d)

-- mutation: index descending
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a DESC);
-- forth
-- changed index i: columns (a) → (a desc)
-- back
-- changed index i: columns (a desc) → (a)

-- mutation: index with nulls first
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a NULLS FIRST);
-- forth
-- changed index i: columns (a) → (a nulls first)
-- back
-- changed index i: columns (a nulls first) → (a)

-- mutation: index with a collation
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (b);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (b COLLATE "C");
-- forth
-- changed index i: columns (b) → (b collate C)
-- back
-- changed index i: columns (b collate C) → (b)

-- mutation: index on an expression
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (b);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (lower(b));
-- forth
-- changed index i: columns (b) → (lower(b))
-- back
-- changed index i: columns (lower(b)) → (b)

-- mutation: index on another expression
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (lower(b));
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (upper(b));
-- forth
-- changed index i: columns (lower(b)) → (upper(b))
-- back
-- changed index i: columns (upper(b)) → (lower(b))

-- mutation: index with a storage parameter
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
-- forth
-- changed index i: parameters {} → {fillfactor=70}
-- back
-- changed index i: parameters {fillfactor=70} → {}

-- mutation: index with another value of a storage parameter
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) WITH (fillfactor = 80);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
-- forth
-- changed index i: parameters {fillfactor=80} → {fillfactor=70}
-- back
-- changed index i: parameters {fillfactor=70} → {fillfactor=80}

-- mutation: index where nulls are equal (since 15)
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE UNIQUE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
-- forth
-- changed index i: nulls not distinct
-- back
-- changed index i: nulls distinct

-- mutation: index with a comment
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'why';
-- forth
-- changed index i: comment "why"
-- back
-- changed index i: comment removed

-- mutation: index in another spelling
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t (lower(b)) WHERE b IN ('x', 'y');
-- becomes
CREATE TABLE t (a integer, b text, c jsonb, d tsvector);
CREATE INDEX i ON t USING btree ((lower(b)) ASC NULLS LAST) WHERE (b = ANY (ARRAY['x'::text, 'y'::text]));
-- forth
-- back
