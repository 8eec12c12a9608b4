-- mutation: function added
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- forth
-- added function f(integer)
-- back
-- removed function f(integer)

-- mutation: function with another body
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a + 1';
-- forth
-- changed function f(integer): definition
-- back
-- changed function f(integer): definition

-- mutation: function with another result
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql  AS 'SELECT a::bigint';
-- forth
-- changed function f(integer): arguments, result or definition
-- back
-- changed function f(integer): arguments, result or definition

-- mutation: function with another name of an argument
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT $1';
-- becomes
CREATE FUNCTION f(b integer) RETURNS integer LANGUAGE sql  AS 'SELECT $1';
-- forth
-- changed function f(integer): arguments, result or definition
-- back
-- changed function f(integer): arguments, result or definition

-- mutation: function with a default of an argument
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer DEFAULT 1) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- forth
-- changed function f(integer): arguments, result or definition
-- back
-- changed function f(integer): arguments, result or definition

-- mutation: function that is immutable
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a';
-- forth
-- changed function f(integer): definition
-- back
-- changed function f(integer): definition

-- mutation: function with the rights of its owner
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT a';
-- forth
-- changed function f(integer): definition
-- back
-- changed function f(integer): definition

-- mutation: function with a setting
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql SET search_path = 'pg_catalog' AS 'SELECT a';
-- forth
-- changed function f(integer): definition
-- back
-- changed function f(integer): definition

-- mutation: comment on a function
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
COMMENT ON FUNCTION f IS 'what';
-- forth
-- changed function f(integer): comment "what"
-- back
-- changed function f(integer): comment removed

-- mutation: one more function of a name
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- becomes
CREATE FUNCTION f(a integer) RETURNS integer LANGUAGE sql  AS 'SELECT a';
CREATE FUNCTION f(a integer, b text) RETURNS integer LANGUAGE sql  AS 'SELECT a';
-- forth
-- added function f(integer, text)
-- back
-- removed function f(integer, text)

-- mutation: procedure with another body
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
-- becomes
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 2';
-- forth
-- changed procedure p(): definition
-- back
-- changed procedure p(): definition

-- mutation: trigger added
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- forth
-- added trigger t.x
-- back
-- removed trigger t.x

-- mutation: trigger at another time
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- forth
-- changed trigger t.x: definition
-- back
-- changed trigger t.x: definition

-- mutation: trigger at another event
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
-- forth
-- changed trigger t.x: definition
-- back
-- changed trigger t.x: definition

-- mutation: trigger of a statement
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION f();
-- forth
-- changed trigger t.x: definition
-- back
-- changed trigger t.x: definition

-- mutation: trigger with another function
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();
-- forth
-- changed trigger t.x: definition
-- back
-- changed trigger t.x: definition

-- mutation: trigger with an argument
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f('x');
-- forth
-- changed trigger t.x: definition
-- back
-- changed trigger t.x: definition

-- mutation: trigger with a condition
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION f();
-- forth
-- changed trigger t.x: definition
-- back
-- changed trigger t.x: definition

-- mutation: trigger of a column
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
-- forth
-- changed trigger t.x: definition
-- back
-- changed trigger t.x: definition

-- mutation: trigger that is disabled
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER x;
-- forth
-- changed trigger t.x: disable trigger x of t
-- back
-- changed trigger t.x: enable trigger x of t

-- mutation: trigger with a comment
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- becomes
CREATE TABLE t (a integer, b text);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
COMMENT ON TRIGGER x ON t IS 'why';
-- forth
-- changed trigger t.x: comment "why"
-- back
-- changed trigger t.x: comment removed

-- mutation: rule with another action
CREATE TABLE t (a integer);
CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING;
-- becomes
CREATE TABLE t (a integer);
CREATE RULE r AS ON INSERT TO t DO ALSO NOTIFY n;
-- forth
-- changed rule t.r: definition
-- back
-- changed rule t.r: definition
