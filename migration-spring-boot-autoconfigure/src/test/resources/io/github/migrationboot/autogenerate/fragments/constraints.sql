-- fragment: primary key that PostgreSQL names
CREATE TABLE pk_plain (id integer PRIMARY KEY);

-- fragment: primary key with a name
CREATE TABLE pk_named (id integer, CONSTRAINT "The key" PRIMARY KEY (id));

-- fragment: primary key of several columns not in their order
CREATE TABLE pk_composite (a integer, b text, c date, PRIMARY KEY (c, a));

-- fragment: primary key that can be deferred
CREATE TABLE pk_deferrable (id integer PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);

-- fragment: primary key with included columns
CREATE TABLE pk_include (id integer, name text, PRIMARY KEY (id) INCLUDE (name));

-- fragment: primary key with a fill factor
CREATE TABLE pk_fillfactor (id integer PRIMARY KEY WITH (fillfactor = 70));

-- fragment: primary key made of an index
CREATE TABLE pk_using (id integer NOT NULL);
CREATE UNIQUE INDEX pk_using_index ON pk_using (id);
ALTER TABLE pk_using ADD CONSTRAINT pk_using_key PRIMARY KEY USING INDEX pk_using_index;

-- fragment: unique that PostgreSQL names
CREATE TABLE uq_plain (a integer UNIQUE, b integer, c integer, UNIQUE (b, c));

-- fragment: unique with a name
CREATE TABLE uq_named (a integer CONSTRAINT uq_named_of_a UNIQUE);

-- fragment: unique that can be deferred
CREATE TABLE uq_deferrable (a integer UNIQUE DEFERRABLE, b integer UNIQUE DEFERRABLE INITIALLY DEFERRED);

-- fragment: unique with included columns
CREATE TABLE uq_include (a integer, b text, c text, UNIQUE (a) INCLUDE (b, c));

-- fragment: unique where nulls are equal (since 15)
CREATE TABLE uq_nulls (a integer, UNIQUE NULLS NOT DISTINCT (a));

-- fragment: unique twice on the same columns
CREATE TABLE uq_twice (a integer, CONSTRAINT uq_twice_1 UNIQUE (a), CONSTRAINT uq_twice_2 UNIQUE (a));

-- fragment: unique with a comment
CREATE TABLE uq_commented (a integer CONSTRAINT uq_commented_of_a UNIQUE);
COMMENT ON CONSTRAINT uq_commented_of_a ON uq_commented IS 'as the book says';

-- fragment: check that PostgreSQL names
CREATE TABLE ck_plain (a integer CHECK (a > 0), b integer CHECK (b > 0), CHECK (a < b));

-- fragment: check with a name and several columns
CREATE TABLE ck_named (start date, finish date, CONSTRAINT ck_named_order CHECK (start <= finish OR finish IS NULL));

-- fragment: check that PostgreSQL spells in another way
CREATE TABLE ck_spelled (
	state varchar(10) CHECK (state IN ('new', 'old', 'it''s')), amount numeric CHECK (amount BETWEEN 0 AND 1e6), name text CHECK (name ~ '^[a-z]+$'),
	code text CHECK (code LIKE 'A%' AND NOT code ILIKE '%b'), tags text[] CHECK ('x' <> ALL (tags)), CHECK (length(trim(name)) > 0)
);

-- fragment: check that is not inherited
CREATE TABLE ck_no_inherit (a integer, CONSTRAINT ck_no_inherit_a CHECK (a > 0) NO INHERIT);

-- fragment: check that is not validated
CREATE TABLE ck_not_valid (a integer);
ALTER TABLE ck_not_valid ADD CONSTRAINT ck_not_valid_a CHECK (a > 0) NOT VALID;

-- fragment: check that is not enforced (since 18)
CREATE TABLE ck_not_enforced (a integer, CONSTRAINT ck_not_enforced_a CHECK (a > 0) NOT ENFORCED);

-- fragment: check on the whole row
CREATE TABLE ck_row (a integer, b integer, CONSTRAINT ck_row_known CHECK (NOT (ck_row IS NULL)));

-- fragment: check by a function of ours
CREATE FUNCTION is_even(a integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a % 2 = 0';
CREATE TABLE ck_function (a integer CHECK (is_even(a)));

-- fragment: exclusion by operators
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE ex_plain (room integer, during tstzrange, CONSTRAINT ex_plain_no_overlap EXCLUDE USING gist (room WITH =, during WITH &&));

-- fragment: exclusion with a predicate that can be deferred
CREATE TABLE ex_where (
	during daterange, active boolean,
	CONSTRAINT ex_where_no_overlap EXCLUDE USING gist (during WITH &&) WHERE (active) DEFERRABLE INITIALLY DEFERRED
);

-- fragment: exclusion of an expression
CREATE TABLE ex_expression (
	first date, last date, EXCLUDE USING gist (daterange(first, last, '[]') WITH &&), c circle, EXCLUDE USING gist (c WITH &&)
);

-- fragment: exclusion by a btree with an operator class
CREATE TABLE ex_btree (a text, b integer, CONSTRAINT ex_btree_a EXCLUDE USING btree (a text_pattern_ops WITH =) INCLUDE (b));

-- fragment: keys without overlaps (since 18)
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE pk_period (id integer, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE fk_period (
	id integer, valid daterange, CONSTRAINT fk_period_of FOREIGN KEY (id, PERIOD valid) REFERENCES pk_period (id, PERIOD valid)
);

-- fragment: foreign key that PostgreSQL names
CREATE TABLE fk_parent (id integer PRIMARY KEY);
CREATE TABLE fk_child (id integer PRIMARY KEY, parent_id integer NOT NULL REFERENCES fk_parent);

-- fragment: foreign key of several columns
CREATE TABLE fk_pair (a integer, b text, PRIMARY KEY (a, b));
CREATE TABLE fk_of_pair (x text, y integer, CONSTRAINT fk_of_pair_xy FOREIGN KEY (y, x) REFERENCES fk_pair (a, b) MATCH FULL);

-- fragment: foreign key to a unique constraint
CREATE TABLE fk_code (id integer PRIMARY KEY, code char(2) NOT NULL UNIQUE);
CREATE TABLE fk_of_code (code char(2) REFERENCES fk_code (code));

-- fragment: foreign key to a unique index
CREATE TABLE fk_indexed (id integer NOT NULL);
CREATE UNIQUE INDEX fk_indexed_id ON fk_indexed (id);
CREATE TABLE fk_of_indexed (id integer REFERENCES fk_indexed (id));

-- fragment: foreign keys with every action
CREATE TABLE fk_action (id integer PRIMARY KEY);
CREATE TABLE fk_actions (
	a integer REFERENCES fk_action ON DELETE CASCADE, b integer REFERENCES fk_action ON DELETE SET NULL ON UPDATE CASCADE,
	c integer DEFAULT 0 REFERENCES fk_action ON DELETE SET DEFAULT ON UPDATE SET DEFAULT, d integer REFERENCES fk_action ON DELETE RESTRICT ON UPDATE RESTRICT,
	e integer REFERENCES fk_action ON DELETE NO ACTION ON UPDATE SET NULL
);

-- fragment: foreign key that sets some of its columns (since 15)
CREATE TABLE fk_tenant (tenant integer, id integer, PRIMARY KEY (tenant, id));
CREATE TABLE fk_of_tenant (
	tenant integer NOT NULL, other integer, FOREIGN KEY (tenant, other) REFERENCES fk_tenant ON DELETE SET NULL (other)
);

-- fragment: foreign keys that can be deferred
CREATE TABLE fk_late (id integer PRIMARY KEY);
CREATE TABLE fk_of_late (a integer REFERENCES fk_late DEFERRABLE, b integer REFERENCES fk_late DEFERRABLE INITIALLY DEFERRED);

-- fragment: foreign key to its own table
CREATE TABLE fk_self (id integer PRIMARY KEY, parent_id integer REFERENCES fk_self ON DELETE CASCADE);

-- fragment: foreign keys of two tables to each other
CREATE TABLE fk_company (id integer PRIMARY KEY, head_id integer);
CREATE TABLE fk_person (id integer PRIMARY KEY, company_id integer NOT NULL REFERENCES fk_company);
ALTER TABLE fk_company ADD CONSTRAINT fk_company_head FOREIGN KEY (head_id) REFERENCES fk_person DEFERRABLE;

-- fragment: foreign keys of three tables in a circle
CREATE TABLE fk_circle_a (id integer PRIMARY KEY, b integer);
CREATE TABLE fk_circle_b (id integer PRIMARY KEY, c integer);
CREATE TABLE fk_circle_c (id integer PRIMARY KEY, a integer REFERENCES fk_circle_a);
ALTER TABLE fk_circle_a ADD FOREIGN KEY (b) REFERENCES fk_circle_b;
ALTER TABLE fk_circle_b ADD FOREIGN KEY (c) REFERENCES fk_circle_c;

-- fragment: foreign key to a table that sorts after it
CREATE TABLE fk_z (id integer PRIMARY KEY);
CREATE TABLE fk_y (id integer PRIMARY KEY, z integer REFERENCES fk_z);
CREATE TABLE fk_x (id integer PRIMARY KEY, y integer REFERENCES fk_y);

-- fragment: foreign key that is not validated
CREATE TABLE fk_unsure (id integer PRIMARY KEY);
CREATE TABLE fk_of_unsure (id integer);
ALTER TABLE fk_of_unsure ADD FOREIGN KEY (id) REFERENCES fk_unsure NOT VALID;

-- fragment: foreign key that is not enforced (since 18)
CREATE TABLE fk_loose (id integer PRIMARY KEY);
CREATE TABLE fk_of_loose (id integer REFERENCES fk_loose NOT ENFORCED);

-- fragment: foreign keys twice on the same columns
CREATE TABLE fk_double (id integer PRIMARY KEY);
CREATE TABLE fk_of_double (id integer, CONSTRAINT fk_double_1 FOREIGN KEY (id) REFERENCES fk_double, CONSTRAINT fk_double_2 FOREIGN KEY (id) REFERENCES fk_double ON DELETE CASCADE);
