-- mutation: enum added
-- becomes
CREATE TYPE e AS ENUM ('a');
-- forth
-- added type e
-- back
-- removed type e

-- mutation: enum with a value at the end
CREATE TYPE e AS ENUM ('a', 'b');
-- becomes
CREATE TYPE e AS ENUM ('a', 'b', 'c');
-- forth
-- added to type e: value c
-- back
-- removed from type e: value c

-- mutation: enum with a value before the others
CREATE TYPE e AS ENUM ('b', 'c');
-- becomes
CREATE TYPE e AS ENUM ('a', 'b', 'c');
-- forth
-- added to type e: value a
-- back
-- removed from type e: value a

-- mutation: enum with a value between two
CREATE TYPE e AS ENUM ('a', 'c');
-- becomes
CREATE TYPE e AS ENUM ('a', 'b', 'c');
-- forth
-- added to type e: value b
-- back
-- removed from type e: value b

-- mutation: enum with two values more
CREATE TYPE e AS ENUM ('b');
-- becomes
CREATE TYPE e AS ENUM ('a', 'b', 'c');
-- forth
-- added to type e: value a
-- added to type e: value c
-- back
-- removed from type e: value c
-- removed from type e: value a

-- mutation: enum with a value that a column uses
CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (a e DEFAULT 'a');
-- becomes
CREATE TYPE e AS ENUM ('a', 'b', 'c');
CREATE TABLE t (a e DEFAULT 'a');
-- forth
-- added to type e: value c
-- back
-- removed from type e: value c

-- mutation: enum with a comment
CREATE TYPE e AS ENUM ('a');
-- becomes
CREATE TYPE e AS ENUM ('a');
COMMENT ON TYPE e IS 'what';
-- forth
-- changed type e: comment "what"
-- back
-- changed type e: comment removed

-- mutation: domain with another default
CREATE DOMAIN d AS integer DEFAULT 1;
-- becomes
CREATE DOMAIN d AS integer DEFAULT 2;
-- forth
-- changed domain d: default 1 → 2
-- back
-- changed domain d: default 2 → 1

-- mutation: domain that is not null
CREATE DOMAIN d AS integer;
-- becomes
CREATE DOMAIN d AS integer NOT NULL;
-- forth
-- changed domain d: nullable → not null
-- back
-- changed domain d: not null → nullable

-- mutation: domain with a check
CREATE DOMAIN d AS integer;
-- becomes
CREATE DOMAIN d AS integer CONSTRAINT k CHECK (VALUE > 0);
-- forth
-- added to domain d: check k (VALUE > 0)
-- back
-- removed from domain d: check k

-- mutation: domain with another check
CREATE DOMAIN d AS integer CONSTRAINT k CHECK (VALUE > 0);
-- becomes
CREATE DOMAIN d AS integer CONSTRAINT k CHECK (VALUE > 1);
-- forth
-- changed domain d: check k (VALUE > 0) → (VALUE > 1)
-- back
-- changed domain d: check k (VALUE > 1) → (VALUE > 0)

-- mutation: composite type with one more attribute
CREATE TYPE c AS (a integer);
-- becomes
CREATE TYPE c AS (a integer, b text);
-- forth
-- added to type c: attribute b
-- back
-- removed from type c: attribute b

-- mutation: composite type with another type of an attribute
CREATE TYPE c AS (a integer);
-- becomes
CREATE TYPE c AS (a bigint);
-- forth
-- changed type c: attribute a type integer → bigint
-- back
-- changed type c: attribute a type bigint → integer

-- mutation: range over another type
CREATE TYPE r AS RANGE (SUBTYPE = integer);
-- becomes
CREATE TYPE r AS RANGE (SUBTYPE = bigint);
-- forth
-- changed type r: definition
-- back
-- changed type r: definition

-- mutation: sequence added
-- becomes
CREATE SEQUENCE s START 1 INCREMENT 50;
-- forth
-- added sequence s
-- back
-- removed sequence s

-- mutation: sequence: increment
CREATE SEQUENCE s;
-- becomes
CREATE SEQUENCE s INCREMENT 50;
-- forth
-- changed sequence s: increment 1 → 50
-- back
-- changed sequence s: increment 50 → 1

-- mutation: sequence: start
CREATE SEQUENCE s;
-- becomes
CREATE SEQUENCE s START 100;
-- forth
-- changed sequence s: start 1 → 100
-- back
-- changed sequence s: start 100 → 1

-- mutation: sequence: smallest value
CREATE SEQUENCE s;
-- becomes
CREATE SEQUENCE s MINVALUE -5 START 1;
-- forth
-- changed sequence s: min value 1 → -5
-- back
-- changed sequence s: min value -5 → 1

-- mutation: sequence: largest value
CREATE SEQUENCE s;
-- becomes
CREATE SEQUENCE s MAXVALUE 1000;
-- forth
-- changed sequence s: max value 9223372036854775807 → 1000
-- back
-- changed sequence s: max value 1000 → 9223372036854775807

-- mutation: sequence: cache
CREATE SEQUENCE s;
-- becomes
CREATE SEQUENCE s CACHE 20;
-- forth
-- changed sequence s: cache 1 → 20
-- back
-- changed sequence s: cache 20 → 1

-- mutation: sequence: cycle
CREATE SEQUENCE s;
-- becomes
CREATE SEQUENCE s CYCLE;
-- forth
-- changed sequence s: cycle
-- back
-- changed sequence s: no cycle

-- mutation: sequence: type
CREATE SEQUENCE s;
-- becomes
CREATE SEQUENCE s AS integer;
-- forth
-- changed sequence s: type bigint → integer, max value 9223372036854775807 → 2147483647
-- back
-- changed sequence s: type integer → bigint, max value 2147483647 → 9223372036854775807

-- mutation: sequence: owner
CREATE TABLE t (a integer);
CREATE SEQUENCE s;
-- becomes
CREATE TABLE t (a integer);
CREATE SEQUENCE s OWNED BY t.a;
-- forth
-- changed sequence s: owned by none → t.a
-- back
-- changed sequence s: owned by t.a → none

-- mutation: collation with another locale
CREATE COLLATION l (PROVIDER = icu, LOCALE = 'de');
-- becomes
CREATE COLLATION l (PROVIDER = icu, LOCALE = 'sv');
-- forth
-- changed collation l: definition
-- back
-- changed collation l: definition
