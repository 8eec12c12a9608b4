-- fragment: enum
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');

-- fragment: enum with values that need quoting
CREATE TYPE "Mood of day" AS ENUM ('so so', 'it''s', '"', '', 'größe');

-- fragment: enum without values
CREATE TYPE nothing_yet AS ENUM ();

-- fragment: enum as a column's type
CREATE TYPE order_state AS ENUM ('new', 'paid', 'sent');
CREATE TABLE state_of_order (id integer PRIMARY KEY, state order_state NOT NULL DEFAULT 'new', states order_state[] DEFAULT '{new,paid}', CHECK (state <> 'sent'));
CREATE INDEX state_of_order_paid ON state_of_order (id) WHERE state = 'paid';

-- fragment: enum with a comment
CREATE TYPE commented_enum AS ENUM ('a');
COMMENT ON TYPE commented_enum IS 'a kind of thing';

-- fragment: domain
CREATE DOMAIN posint AS integer;

-- fragment: domain with everything
CREATE DOMAIN postal_code AS varchar(10) COLLATE "C" DEFAULT '00000' NOT NULL CONSTRAINT postal_code_form CHECK (VALUE ~ '^\d{5}$') CONSTRAINT postal_code_length CHECK (length(VALUE) = 5);
COMMENT ON DOMAIN postal_code IS 'of Germany';

-- fragment: domain over a domain
CREATE DOMAIN natural_number AS bigint CHECK (VALUE >= 0);
CREATE DOMAIN counting_number AS natural_number CHECK (VALUE <> 0);
CREATE TABLE counted (n counting_number, m natural_number[] NOT NULL);

-- fragment: domain over an enum and an array
CREATE TYPE weekday AS ENUM ('mon', 'tue', 'sun');
CREATE DOMAIN working_day AS weekday CHECK (VALUE <> 'sun');
CREATE DOMAIN tag_list AS text[] DEFAULT '{}' CHECK (cardinality(VALUE) < 10);
CREATE TABLE workday (day working_day DEFAULT 'mon', tags tag_list);

-- fragment: domain with a check that is not validated
CREATE DOMAIN loose_text AS text;
ALTER DOMAIN loose_text ADD CONSTRAINT loose_text_short CHECK (length(VALUE) < 5) NOT VALID;

-- fragment: composite type
CREATE TYPE postal_address AS (street text, "house number" varchar(10), zip char(5) COLLATE "C", place numeric(9, 6)[]);
COMMENT ON TYPE postal_address IS 'where';

-- fragment: composite type as a column's type
CREATE TYPE amount_of AS (value numeric(12, 2), currency char(3));
CREATE TABLE priced (price amount_of, prices amount_of[], CHECK ((price).value > 0));
CREATE INDEX priced_currency ON priced (((price).currency));

-- fragment: range type
CREATE TYPE float_range AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi);
CREATE TABLE measured (span float_range);

-- fragment: range type with a collation and its multirange
CREATE TYPE word_range AS RANGE (SUBTYPE = text, COLLATION = "C");
CREATE TABLE worded (word word_range, words word_multirange);

-- fragment: table's row as a type
CREATE TABLE row_kind (a integer, b text);
CREATE TABLE row_keeper (kept row_kind);

-- fragment: collation
CREATE COLLATION german_phone (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');
CREATE TABLE phone_book (name text COLLATE german_phone);
CREATE INDEX phone_book_name ON phone_book (name);

-- fragment: collation that does not know case
CREATE COLLATION any_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE TABLE any_case_user (login text COLLATE any_case UNIQUE);
COMMENT ON COLLATION any_case IS 'A is a';

-- fragment: sequence
CREATE SEQUENCE plain_sequence;

-- fragment: sequence with every option
CREATE SEQUENCE sequence_of_all AS integer INCREMENT BY -5 MINVALUE -1000 MAXVALUE 100 START WITH 50 CACHE 10 CYCLE;
COMMENT ON SEQUENCE sequence_of_all IS 'down';

-- fragment: sequence as Hibernate creates it
CREATE SEQUENCE vehicle_seq START WITH 1 INCREMENT BY 50;

-- fragment: sequence that is small
CREATE SEQUENCE small_sequence AS smallint;

-- fragment: sequence that is unlogged (since 15)
CREATE UNLOGGED SEQUENCE unlogged_sequence;
