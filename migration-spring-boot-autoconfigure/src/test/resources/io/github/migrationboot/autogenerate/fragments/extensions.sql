-- fragment: extension alone
CREATE EXTENSION IF NOT EXISTS unaccent;

-- fragment: extension of citext with a column
CREATE EXTENSION IF NOT EXISTS citext;
CREATE TABLE xt_citext (login citext NOT NULL UNIQUE DEFAULT 'x', others citext[]);

-- fragment: extension of hstore with a column and an index
CREATE EXTENSION IF NOT EXISTS hstore;
CREATE TABLE xt_hstore (a hstore DEFAULT 'a=>1', b hstore NOT NULL DEFAULT ''::hstore);
CREATE INDEX xt_hstore_a ON xt_hstore USING gin (a);

-- fragment: extension of ltree with a column and an index
CREATE EXTENSION IF NOT EXISTS ltree;
CREATE TABLE xt_ltree (path ltree, CHECK (nlevel(path) < 10));
CREATE INDEX xt_ltree_path ON xt_ltree USING gist (path gist_ltree_ops (siglen = 100));

-- fragment: extension of cube with a column and an index
CREATE EXTENSION IF NOT EXISTS cube;
CREATE TABLE xt_cube (a cube);
CREATE INDEX xt_cube_a ON xt_cube USING gist (a);

-- fragment: extension of trigrams with indexes
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE xt_trgm (a text, b text);
CREATE INDEX xt_trgm_a ON xt_trgm USING gin (a gin_trgm_ops);
CREATE INDEX xt_trgm_b ON xt_trgm USING gist (b gist_trgm_ops (siglen = 32));
CREATE INDEX xt_trgm_c ON xt_trgm (similarity(a, b)) WHERE similarity(a, b) > 0.5;

-- fragment: extension of arrays of integers with an operator class
CREATE EXTENSION IF NOT EXISTS intarray;
CREATE TABLE xt_intarray (a integer[]);
CREATE INDEX xt_intarray_a ON xt_intarray USING gist (a gist__int_ops);

-- fragment: extension of identifiers used by a default
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE TABLE xt_uuid (id uuid PRIMARY KEY DEFAULT uuid_generate_v4());

-- fragment: extension of other index methods for plain types
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE TABLE xt_btree_gin (a integer, b jsonb);
CREATE INDEX xt_btree_gin_ab ON xt_btree_gin USING gin (a, b);

-- fragment: extension with functions used by a view and a function
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE FUNCTION xt_plain(a text) RETURNS text LANGUAGE sql STABLE RETURN unaccent(a);
CREATE VIEW xt_view AS SELECT soundex('x') AS sound;
