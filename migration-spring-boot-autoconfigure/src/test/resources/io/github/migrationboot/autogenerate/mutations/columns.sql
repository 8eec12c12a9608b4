-- mutation: column added
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer, b text);
-- forth
-- added column t.b
-- back
-- removed column t.b

-- mutation: column added between two others
CREATE TABLE t (a integer, c integer);
-- becomes
CREATE TABLE t (a integer, b text, c integer);
-- forth
-- added column t.b
-- back
-- removed column t.b

-- mutation: columns in another order
CREATE TABLE t (a integer, b text);
-- becomes
CREATE TABLE t (b text, a integer);
-- forth
-- back

-- mutation: column not null
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer NOT NULL);
-- forth
-- changed column t.a: not null
-- back
-- changed column t.a: nullable

-- mutation: column added that is not null
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer, b text NOT NULL);
-- forth
-- added column t.b
-- changed column t.b: not null
-- back
-- removed column t.b

-- mutation: column added with a default
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer, b text NOT NULL DEFAULT 'x');
-- forth
-- added column t.b
-- back
-- removed column t.b

-- mutation: column added with a default that is volatile
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer, b uuid DEFAULT gen_random_uuid());
-- forth
-- added column t.b
-- back
-- removed column t.b

-- mutation: column added with an identity
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer, b bigint GENERATED ALWAYS AS IDENTITY);
-- forth
-- added column t.b
-- back
-- removed column t.b

-- mutation: column added that is generated
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
-- forth
-- added column t.b
-- back
-- removed column t.b

-- mutation: type: integer to bigint
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a bigint);
-- forth
-- changed column t.a: type integer → bigint
-- back
-- changed column t.a: type bigint → integer

-- mutation: type: integer to text
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a text);
-- forth
-- changed column t.a: type integer → text
-- back
-- changed column t.a: type text → integer

-- mutation: type: integer to numeric
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a numeric(10, 2));
-- forth
-- changed column t.a: type integer → numeric(10, 2)
-- back
-- changed column t.a: type numeric(10, 2) → integer

-- mutation: type: longer varchar
CREATE TABLE t (a varchar(20));
-- becomes
CREATE TABLE t (a varchar(50));
-- forth
-- changed column t.a: type varchar(20) → varchar(50)
-- back
-- changed column t.a: type varchar(50) → varchar(20)

-- mutation: type: varchar to text
CREATE TABLE t (a varchar(20));
-- becomes
CREATE TABLE t (a text);
-- forth
-- changed column t.a: type varchar(20) → text
-- back
-- changed column t.a: type text → varchar(20)

-- mutation: type: varchar without length
CREATE TABLE t (a varchar);
-- becomes
CREATE TABLE t (a varchar(20));
-- forth
-- changed column t.a: type varchar → varchar(20)
-- back
-- changed column t.a: type varchar(20) → varchar

-- mutation: type: precision of a numeric
CREATE TABLE t (a numeric(10));
-- becomes
CREATE TABLE t (a numeric(12));
-- forth
-- changed column t.a: type numeric(10) → numeric(12)
-- back
-- changed column t.a: type numeric(12) → numeric(10)

-- mutation: type: scale of a numeric
CREATE TABLE t (a numeric(10, 2));
-- becomes
CREATE TABLE t (a numeric(10, 4));
-- forth
-- changed column t.a: type numeric(10, 2) → numeric(10, 4)
-- back
-- changed column t.a: type numeric(10, 4) → numeric(10, 2)

-- mutation: type: numeric without precision
CREATE TABLE t (a numeric);
-- becomes
CREATE TABLE t (a numeric(10, 2));
-- forth
-- changed column t.a: type numeric → numeric(10, 2)
-- back
-- changed column t.a: type numeric(10, 2) → numeric

-- mutation: type: time zone of a timestamp
CREATE TABLE t (a timestamp);
-- becomes
CREATE TABLE t (a timestamptz);
-- forth
-- changed column t.a: type timestamp → timestamptz
-- back
-- changed column t.a: type timestamptz → timestamp

-- mutation: type: precision of a timestamp
CREATE TABLE t (a timestamptz);
-- becomes
CREATE TABLE t (a timestamptz(3));
-- forth
-- changed column t.a: type timestamptz → timestamptz(3)
-- back
-- changed column t.a: type timestamptz(3) → timestamptz

-- mutation: type: fields of an interval
CREATE TABLE t (a interval);
-- becomes
CREATE TABLE t (a interval year to month);
-- forth
-- changed column t.a: type interval → interval year to month
-- back
-- changed column t.a: type interval year to month → interval

-- mutation: type: length of a bit
CREATE TABLE t (a bit(8));
-- becomes
CREATE TABLE t (a bit(16));
-- forth
-- changed column t.a: type bit(8) → bit(16)
-- back
-- changed column t.a: type bit(16) → bit(8)

-- mutation: type: char to varchar
CREATE TABLE t (a char(10));
-- becomes
CREATE TABLE t (a varchar(10));
-- forth
-- changed column t.a: type char(10) → varchar(10)
-- back
-- changed column t.a: type varchar(10) → char(10)

-- mutation: type: json to jsonb
CREATE TABLE t (a json);
-- becomes
CREATE TABLE t (a jsonb);
-- forth
-- changed column t.a: type json → jsonb
-- back
-- changed column t.a: type jsonb → json

-- mutation: type: array
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer[]);
-- forth
-- changed column t.a: type integer → integer[]
-- back
-- changed column t.a: type integer[] → integer

-- mutation: type: type of an array
CREATE TABLE t (a integer[]);
-- becomes
CREATE TABLE t (a bigint[]);
-- forth
-- changed column t.a: type integer[] → bigint[]
-- back
-- changed column t.a: type bigint[] → integer[]

-- mutation: type: text to uuid
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a uuid);
-- forth
-- changed column t.a: type text → uuid
-- back
-- changed column t.a: type uuid → text

-- mutation: type: text to boolean
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a boolean);
-- forth
-- changed column t.a: type text → boolean
-- back
-- changed column t.a: type boolean → text

-- mutation: type: real to double precision
CREATE TABLE t (a real);
-- becomes
CREATE TABLE t (a double precision);
-- forth
-- changed column t.a: type real → double precision
-- back
-- changed column t.a: type double precision → real

-- mutation: type: date to timestamptz
CREATE TABLE t (a date);
-- becomes
CREATE TABLE t (a timestamptz);
-- forth
-- changed column t.a: type date → timestamptz
-- back
-- changed column t.a: type timestamptz → date

-- mutation: type: bytea to text
CREATE TABLE t (a bytea);
-- becomes
CREATE TABLE t (a text);
-- forth
-- changed column t.a: type bytea → text
-- back
-- changed column t.a: type text → bytea

-- mutation: type: smallint to integer
CREATE TABLE t (a smallint);
-- becomes
CREATE TABLE t (a integer);
-- forth
-- changed column t.a: type smallint → integer
-- back
-- changed column t.a: type integer → smallint

-- mutation: type with a default
CREATE TABLE t (a integer DEFAULT 5);
-- becomes
CREATE TABLE t (a bigint DEFAULT 5);
-- forth
-- changed column t.a: type integer → bigint
-- back
-- changed column t.a: type bigint → integer

-- mutation: type with a default that cannot be cast
CREATE TABLE t (a text DEFAULT '1');
-- becomes
CREATE TABLE t (a integer DEFAULT 1);
-- forth
-- changed column t.a: type text → integer
-- back
-- changed column t.a: type integer → text

-- mutation: type of a column with an index and a key
CREATE TABLE t (a integer PRIMARY KEY, b text UNIQUE);
-- becomes
CREATE TABLE t (a bigint PRIMARY KEY, b text UNIQUE);
-- forth
-- changed column t.a: type integer → bigint
-- back
-- changed column t.a: type bigint → integer

-- mutation: default
CREATE TABLE t (a integer DEFAULT 1);
-- becomes
CREATE TABLE t (a integer DEFAULT 2);
-- forth
-- changed column t.a: default 1 → 2
-- back
-- changed column t.a: default 2 → 1

-- mutation: default added
CREATE TABLE t (a integer);
-- becomes
CREATE TABLE t (a integer DEFAULT 0);
-- forth
-- changed column t.a: default none → 0
-- back
-- changed column t.a: default 0 → none

-- mutation: default of a function
CREATE TABLE t (a timestamptz DEFAULT now());
-- becomes
CREATE TABLE t (a timestamptz DEFAULT clock_timestamp());
-- forth
-- changed column t.a: default now() → clock_timestamp()
-- back
-- changed column t.a: default clock_timestamp() → now()

-- mutation: default that differs in case only
CREATE TABLE t (a text DEFAULT 'x');
-- becomes
CREATE TABLE t (a text DEFAULT 'X');
-- forth
-- changed column t.a: default 'x'::text → 'X'::text
-- back
-- changed column t.a: default 'X'::text → 'x'::text

-- mutation: default that is the same text in another spelling
CREATE TABLE t (a varchar(5) DEFAULT 'x', b timestamptz DEFAULT now(), c integer DEFAULT 1 + 1);
-- becomes
CREATE TABLE t (a character varying(5) DEFAULT 'x'::varchar, b timestamp with time zone DEFAULT (now()), c int DEFAULT (1+1));
-- forth
-- back

-- mutation: default of a document
CREATE TABLE t (a jsonb DEFAULT '{}');
-- becomes
CREATE TABLE t (a jsonb DEFAULT '[]');
-- forth
-- changed column t.a: default '{}'::jsonb → '[]'::jsonb
-- back
-- changed column t.a: default '[]'::jsonb → '{}'::jsonb

-- mutation: default of an array
CREATE TABLE t (a text[] DEFAULT '{}');
-- becomes
CREATE TABLE t (a text[] DEFAULT '{a}');
-- forth
-- changed column t.a: default '{}'::text[] → '{a}'::text[]
-- back
-- changed column t.a: default '{a}'::text[] → '{}'::text[]

-- mutation: default from a sequence
CREATE SEQUENCE s;
CREATE TABLE t (a bigint);
-- becomes
CREATE SEQUENCE s;
CREATE TABLE t (a bigint DEFAULT nextval('s'));
-- forth
-- changed column t.a: default none → nextval('s'::regclass)
-- back
-- changed column t.a: default nextval('s'::regclass) → none

-- mutation: identity added
CREATE TABLE t (a integer NOT NULL);
-- becomes
CREATE TABLE t (a integer GENERATED BY DEFAULT AS IDENTITY);
-- forth
-- changed column t.a: identity none → by default
-- back
-- changed column t.a: identity by default → none

-- mutation: identity always
CREATE TABLE t (a integer GENERATED BY DEFAULT AS IDENTITY);
-- becomes
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- forth
-- changed column t.a: identity always
-- back
-- changed column t.a: identity by default

-- mutation: identity: start
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- becomes
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (START 100));
-- forth
-- changed column t.a: identity start 1 → 100
-- back
-- changed column t.a: identity start 100 → 1

-- mutation: identity: increment
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- becomes
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (INCREMENT 50));
-- forth
-- changed column t.a: identity increment 1 → 50
-- back
-- changed column t.a: identity increment 50 → 1

-- mutation: identity: smallest value
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- becomes
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (MINVALUE -5));
-- forth
-- changed column t.a: identity min value 1 → -5, start 1 → -5
-- back
-- changed column t.a: identity min value -5 → 1, start -5 → 1

-- mutation: identity: largest value
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- becomes
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (MAXVALUE 1000));
-- forth
-- changed column t.a: identity max value 2147483647 → 1000
-- back
-- changed column t.a: identity max value 1000 → 2147483647

-- mutation: identity: cache
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- becomes
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (CACHE 20));
-- forth
-- changed column t.a: identity cache 1 → 20
-- back
-- changed column t.a: identity cache 20 → 1

-- mutation: identity: cycle
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY);
-- becomes
CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY (CYCLE));
-- forth
-- changed column t.a: identity cycle
-- back
-- changed column t.a: identity no cycle

-- mutation: serial to identity
CREATE TABLE t (a serial);
-- becomes
CREATE TABLE t (a integer GENERATED BY DEFAULT AS IDENTITY);
-- forth
-- changed column t.a: type serial → integer, identity none → by default
-- back
-- changed column t.a: type integer → serial, identity by default → none

-- mutation: serial to integer
CREATE TABLE t (a serial);
-- becomes
CREATE TABLE t (a integer NOT NULL);
-- forth
-- changed column t.a: type serial → integer
-- back
-- changed column t.a: type integer → serial

-- mutation: serial to bigserial
CREATE TABLE t (a serial);
-- becomes
CREATE TABLE t (a bigserial);
-- forth
-- changed column t.a: type serial → bigserial
-- back
-- changed column t.a: type bigserial → serial

-- mutation: generated expression
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
-- becomes
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 2) STORED);
-- forth
-- changed column t.b: generated (a + 1) stored → (a + 2) stored
-- back
-- changed column t.b: generated (a + 2) stored → (a + 1) stored

-- mutation: generated to plain
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
-- becomes
CREATE TABLE t (a integer, b integer);
-- forth
-- changed column t.b: generated (a + 1) stored → none
-- back
-- changed column t.b: generated none → (a + 1) stored

-- mutation: generated stored to virtual (since 18)
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
-- becomes
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) VIRTUAL);
-- forth
-- changed column t.b: generated (a + 1) stored → (a + 1) virtual
-- back
-- changed column t.b: generated (a + 1) virtual → (a + 1) stored

-- mutation: generated virtual expression (since 18)
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1));
-- becomes
CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 2));
-- forth
-- changed column t.b: generated (a + 1) virtual → (a + 2) virtual
-- back
-- changed column t.b: generated (a + 2) virtual → (a + 1) virtual

-- mutation: collation
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a text COLLATE "C");
-- forth
-- changed column t.a: collation none → C
-- back
-- changed column t.a: collation C → none

-- mutation: another collation
CREATE TABLE t (a text COLLATE "POSIX");
-- becomes
CREATE TABLE t (a text COLLATE "C");
-- forth
-- changed column t.a: collation POSIX → C
-- back
-- changed column t.a: collation C → POSIX

-- mutation: storage
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a text);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
-- forth
-- changed column t.a: storage none → EXTERNAL
-- back
-- changed column t.a: storage EXTERNAL → none

-- mutation: compression
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a text COMPRESSION pglz);
-- forth
-- changed column t.a: compression none → pglz
-- back
-- changed column t.a: compression pglz → none

-- mutation: statistics target
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a text);
ALTER TABLE t ALTER COLUMN a SET STATISTICS 500;
-- forth
-- changed column t.a: statistics default → 500
-- back
-- changed column t.a: statistics 500 → default

-- mutation: option of a column
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a text);
ALTER TABLE t ALTER COLUMN a SET (n_distinct = 10);
-- forth
-- changed column t.a: n_distinct none → 10
-- back
-- changed column t.a: n_distinct 10 → none

-- mutation: comment on a column
CREATE TABLE t (a text);
-- becomes
CREATE TABLE t (a text);
COMMENT ON COLUMN t.a IS 'what';
-- forth
-- changed column t.a: comment none → what
-- back
-- changed column t.a: comment what → none

-- mutation: another comment on a column
CREATE TABLE t (a text);
COMMENT ON COLUMN t.a IS 'that';
-- becomes
CREATE TABLE t (a text);
COMMENT ON COLUMN t.a IS 'what';
-- forth
-- changed column t.a: comment that → what
-- back
-- changed column t.a: comment what → that

-- mutation: column whose name needs quoting
CREATE TABLE t ("A b" integer);
-- becomes
CREATE TABLE t ("A b" bigint);
-- forth
-- changed column t.A b: type integer → bigint
-- back
-- changed column t.A b: type bigint → integer

-- mutation: column that differs in case only
CREATE TABLE t (a integer, b integer);
-- becomes
CREATE TABLE t (a integer, "B" integer);
-- forth
-- added column t.B
-- removed column t.b
-- back
-- added column t.b
-- removed column t.B
