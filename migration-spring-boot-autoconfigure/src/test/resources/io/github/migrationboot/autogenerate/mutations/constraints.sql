-- mutation: primary key added
CREATE TABLE t (a integer NOT NULL);
-- becomes
CREATE TABLE t (a integer PRIMARY KEY);
-- forth
-- added constraint t.t_pkey
-- back
-- removed constraint t.t_pkey

-- mutation: primary key of other columns
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, CONSTRAINT k PRIMARY KEY (a));
-- becomes
CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, CONSTRAINT k PRIMARY KEY (a, b));
-- forth
-- changed constraint t.k: columns (a) → (a, b)
-- back
-- changed constraint t.k: columns (a, b) → (a)

-- mutation: primary key in another order
CREATE TABLE t (a integer, b integer, CONSTRAINT k PRIMARY KEY (a, b));
-- becomes
CREATE TABLE t (a integer, b integer, CONSTRAINT k PRIMARY KEY (b, a));
-- forth
-- changed constraint t.k: columns (a, b) → (b, a)
-- back
-- changed constraint t.k: columns (b, a) → (a, b)

-- mutation: primary key by another name
CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY);
-- becomes
CREATE TABLE t (a integer CONSTRAINT l PRIMARY KEY);
-- forth
-- changed constraint t.k: name k → l
-- back
-- changed constraint t.l: name l → k

-- mutation: primary key by a name that PostgreSQL chooses
CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY);
-- becomes
CREATE TABLE t (a integer PRIMARY KEY);
-- forth
-- back
-- changed constraint t.t_pkey: name t_pkey → k

-- mutation: primary key that can be deferred
CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY);
-- becomes
CREATE TABLE t (a integer CONSTRAINT k PRIMARY KEY DEFERRABLE);
-- forth
-- changed constraint t.k: check not deferrable → deferrable
-- back
-- changed constraint t.k: check deferrable → not deferrable

-- mutation: primary key with included columns
CREATE TABLE t (a integer, b text, CONSTRAINT k PRIMARY KEY (a));
-- becomes
CREATE TABLE t (a integer, b text, CONSTRAINT k PRIMARY KEY (a) INCLUDE (b));
-- forth
-- changed constraint t.k: include () → (b)
-- back
-- changed constraint t.k: include (b) → ()

-- mutation: unique added
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer CONSTRAINT k UNIQUE);
-- forth
-- added constraint t.k
-- back
-- removed constraint t.k

-- mutation: unique of other columns
CREATE TABLE t (a integer, b integer, CONSTRAINT k UNIQUE (a));
-- becomes
CREATE TABLE t (a integer, b integer, CONSTRAINT k UNIQUE (b));
-- forth
-- changed constraint t.k: columns (a) → (b)
-- back
-- changed constraint t.k: columns (b) → (a)

-- mutation: unique by another name
CREATE TABLE t (a integer CONSTRAINT k UNIQUE);
-- becomes
CREATE TABLE t (a integer CONSTRAINT l UNIQUE);
-- forth
-- changed constraint t.k: name k → l
-- back
-- changed constraint t.l: name l → k

-- mutation: unique by a name that Hibernate chooses
CREATE TABLE t (a integer CONSTRAINT k UNIQUE);
-- becomes
CREATE TABLE t (a integer CONSTRAINT "UKl7qx5uxd38rigj3ab7tmn5rvq" UNIQUE);
-- forth
-- back
-- changed constraint t.UKl7qx5uxd38rigj3ab7tmn5rvq: name UKl7qx5uxd38rigj3ab7tmn5rvq → k

-- mutation: unique that can be deferred
CREATE TABLE t (a integer CONSTRAINT k UNIQUE);
-- becomes
CREATE TABLE t (a integer CONSTRAINT k UNIQUE DEFERRABLE);
-- forth
-- changed constraint t.k: check not deferrable → deferrable
-- back
-- changed constraint t.k: check deferrable → not deferrable

-- mutation: unique that is deferred
CREATE TABLE t (a integer CONSTRAINT k UNIQUE DEFERRABLE);
-- becomes
CREATE TABLE t (a integer CONSTRAINT k UNIQUE DEFERRABLE INITIALLY DEFERRED);
-- forth
-- changed constraint t.k: check deferrable → initially deferred
-- back
-- changed constraint t.k: check initially deferred → deferrable

-- mutation: unique with included columns
CREATE TABLE t (a integer, b text, CONSTRAINT k UNIQUE (a));
-- becomes
CREATE TABLE t (a integer, b text, CONSTRAINT k UNIQUE (a) INCLUDE (b));
-- forth
-- changed constraint t.k: include () → (b)
-- back
-- changed constraint t.k: include (b) → ()

-- mutation: unique where nulls are equal (since 15)
CREATE TABLE t (a integer, CONSTRAINT k UNIQUE (a));
-- becomes
CREATE TABLE t (a integer, CONSTRAINT k UNIQUE NULLS NOT DISTINCT (a));
-- forth
-- changed constraint t.k: nulls not distinct
-- back
-- changed constraint t.k: nulls distinct

-- mutation: unique to a unique index
CREATE TABLE t (a integer CONSTRAINT k UNIQUE);
-- becomes
CREATE TABLE t (a integer);
CREATE UNIQUE INDEX k ON t (a);
-- forth
-- removed constraint t.k
-- added index k
-- back
-- changed constraint t.k: unique index → constraint

-- mutation: check added
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0));
-- forth
-- added constraint t.k
-- back
-- removed constraint t.k

-- mutation: check with another expression
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0));
-- becomes
CREATE TABLE t (a integer CONSTRAINT k CHECK (a >= 0));
-- forth
-- changed constraint t.k: check (a > 0) → (a >= 0)
-- back
-- changed constraint t.k: check (a >= 0) → (a > 0)

-- mutation: check in another spelling
CREATE TABLE t (a varchar(5) CONSTRAINT k CHECK (a IN ('x', 'y')), b integer CONSTRAINT l CHECK (b BETWEEN 1 AND 5));
-- becomes
CREATE TABLE t (a varchar(5) CONSTRAINT k CHECK ((a)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text])), b integer CONSTRAINT l CHECK ((b >= 1) AND (b <= 5)));
-- forth
-- back

-- mutation: check with one more value
CREATE TABLE t (a varchar(5) CONSTRAINT k CHECK (a IN ('x', 'y')));
-- becomes
CREATE TABLE t (a varchar(5) CONSTRAINT k CHECK (a IN ('x', 'y', 'z')));
-- forth
-- changed constraint t.k: check ((a)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text])) → ((a)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text, ('z'::character varying)::text]))
-- back
-- changed constraint t.k: check ((a)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text, ('z'::character varying)::text])) → ((a)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text]))

-- mutation: check that is not inherited
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0));
-- becomes
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0) NO INHERIT);
-- forth
-- changed constraint t.k: no inherit
-- back
-- changed constraint t.k: inherit

-- mutation: check that is validated
CREATE TABLE t (a integer);
ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
-- becomes
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0));
-- forth
-- changed constraint t.k: state not valid → valid
-- back
-- changed constraint t.k: state valid → not valid

-- mutation: check that is enforced (since 18)
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0) NOT ENFORCED);
-- becomes
CREATE TABLE t (a integer CONSTRAINT k CHECK (a > 0));
-- forth
-- changed constraint t.k: state not enforced → valid
-- back
-- changed constraint t.k: state valid → not enforced

-- mutation: exclusion added
CREATE TABLE t (a integer, during int4range, c integer);
-- becomes
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING gist (during WITH &&));
-- forth
-- added constraint t.k
-- back
-- removed constraint t.k

-- mutation: exclusion with another operator
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING gist (during WITH &&));
-- becomes
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING gist (during WITH =));
-- forth
-- changed constraint t.k: exclude (during with &&) → (during with =)
-- back
-- changed constraint t.k: exclude (during with =) → (during with &&)

-- mutation: exclusion with a predicate
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING gist (during WITH &&));
-- becomes
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING gist (during WITH &&) WHERE (c > 0));
-- forth
-- changed constraint t.k: where none → c > 0
-- back
-- changed constraint t.k: where c > 0 → none

-- mutation: exclusion by another method
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING btree (a WITH =));
-- becomes
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING hash (a WITH =));
-- forth
-- changed constraint t.k: method btree → hash
-- back
-- changed constraint t.k: method hash → btree

-- mutation: exclusion that can be deferred
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING gist (during WITH &&));
-- becomes
CREATE TABLE t (a integer, during int4range, c integer, CONSTRAINT k EXCLUDE USING gist (during WITH &&) DEFERRABLE);
-- forth
-- changed constraint t.k: check not deferrable → deferrable
-- back
-- changed constraint t.k: check deferrable → not deferrable

-- mutation: foreign key added
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- forth
-- added constraint t.k
-- back
-- removed constraint t.k

-- mutation: foreign key to another table
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES q);
-- forth
-- changed constraint t.k: references p (id) → q (id)
-- back
-- changed constraint t.k: references q (id) → p (id)

-- mutation: foreign key to another column
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p (x));
-- forth
-- changed constraint t.k: references p (id) → p (x)
-- back
-- changed constraint t.k: references p (x) → p (id)

-- mutation: foreign key of another column
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (b) REFERENCES p);
-- forth
-- changed constraint t.k: columns (a) → (b)
-- back
-- changed constraint t.k: columns (b) → (a)

-- mutation: foreign key of two columns
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a, b) REFERENCES p (id, x));
-- forth
-- changed constraint t.k: columns (a) → (a, b), references p (id) → p (id, x)
-- back
-- changed constraint t.k: columns (a, b) → (a), references p (id, x) → p (id)

-- mutation: foreign key on delete
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON DELETE CASCADE);
-- forth
-- changed constraint t.k: on delete no action → cascade
-- back
-- changed constraint t.k: on delete cascade → no action

-- mutation: foreign key on update
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p ON UPDATE SET NULL);
-- forth
-- changed constraint t.k: on update no action → set null
-- back
-- changed constraint t.k: on update set null → no action

-- mutation: foreign key that can be deferred
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p DEFERRABLE);
-- forth
-- changed constraint t.k: check not deferrable → deferrable
-- back
-- changed constraint t.k: check deferrable → not deferrable

-- mutation: foreign key that is deferred
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p DEFERRABLE);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- forth
-- changed constraint t.k: check deferrable → initially deferred
-- back
-- changed constraint t.k: check initially deferred → deferrable

-- mutation: foreign key with a full match
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p MATCH FULL);
-- forth
-- changed constraint t.k: match full
-- back
-- changed constraint t.k: match simple

-- mutation: foreign key by another name
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT l FOREIGN KEY (a) REFERENCES p);
-- forth
-- changed constraint t.k: name k → l
-- back
-- changed constraint t.l: name l → k

-- mutation: foreign key by a name that Hibernate chooses
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT "FKl7qx5uxd38rigj3ab7tmn5rvq" FOREIGN KEY (a) REFERENCES p);
-- forth
-- back
-- changed constraint t.FKl7qx5uxd38rigj3ab7tmn5rvq: name FKl7qx5uxd38rigj3ab7tmn5rvq → k

-- mutation: foreign key that sets one column (since 15)
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a, b) REFERENCES p (id, x) ON DELETE SET NULL);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a, b) REFERENCES p (id, x) ON DELETE SET NULL (a));
-- forth
-- changed constraint t.k: on delete of columns () → (a)
-- back
-- changed constraint t.k: on delete of columns (a) → ()

-- mutation: foreign key that is enforced (since 18)
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT ENFORCED);
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, b integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- forth
-- changed constraint t.k: state not enforced → valid
-- back
-- changed constraint t.k: state valid → not enforced

-- mutation: foreign key that is validated
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer);
ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p NOT VALID;
-- becomes
CREATE TABLE p (id integer PRIMARY KEY, x integer UNIQUE, y integer, UNIQUE (id, x));
CREATE TABLE q (id integer PRIMARY KEY);
CREATE TABLE t (a integer, CONSTRAINT k FOREIGN KEY (a) REFERENCES p);
-- forth
-- changed constraint t.k: state not valid → valid
-- back
-- changed constraint t.k: state valid → not valid

-- mutation: comment on a constraint
CREATE TABLE t (a integer CONSTRAINT k UNIQUE);
-- becomes
CREATE TABLE t (a integer CONSTRAINT k UNIQUE);
COMMENT ON CONSTRAINT k ON t IS 'why';
-- forth
-- changed constraint t.k: comment "why"
-- back
-- changed constraint t.k: comment removed
