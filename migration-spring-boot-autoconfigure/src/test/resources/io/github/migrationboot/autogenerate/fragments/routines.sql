-- fragment: function in SQL
CREATE FUNCTION fn_sql(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT a + b';

-- fragment: function in PL/pgSQL with quotes of every kind
CREATE FUNCTION fn_plpgsql(who text) RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
	greeting text := 'it''s "hello" \ $1 $x$ ';
BEGIN
	-- upgrade
	RETURN greeting || who;  
END
$body$;

-- fragment: function with a parsed body
CREATE TABLE fn_base (id integer PRIMARY KEY, name text);
CREATE FUNCTION fn_atomic(wanted integer) RETURNS text LANGUAGE sql STABLE BEGIN ATOMIC
	SELECT 1;
	SELECT name FROM fn_base WHERE id = wanted;
END;

-- fragment: function with defaults and directions of its arguments
CREATE FUNCTION fn_arguments(a integer, INOUT b text, OUT c date, d integer DEFAULT 1, e text[] DEFAULT '{}') LANGUAGE sql AS $$SELECT b, now()::date$$;

-- fragment: function with a variadic argument
CREATE FUNCTION fn_variadic(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT array_to_string(parts, '-')$$;

-- fragment: function that returns a table
CREATE FUNCTION fn_table(n integer) RETURNS TABLE (id integer, "Name" text) LANGUAGE sql ROWS 10 COST 5 AS $$SELECT n, 'x'::text$$;

-- fragment: function that returns rows of a table
CREATE TABLE fn_row (id integer PRIMARY KEY);
CREATE FUNCTION fn_rows() RETURNS SETOF fn_row LANGUAGE sql STABLE AS 'SELECT * FROM fn_row';

-- fragment: function with settings and the rights of its owner
CREATE FUNCTION fn_settings() RETURNS void LANGUAGE plpgsql SECURITY DEFINER STRICT LEAKPROOF PARALLEL RESTRICTED
	SET search_path = pg_catalog, pg_temp SET work_mem = '10MB' AS $$BEGIN END$$;

-- fragment: functions of one name
CREATE FUNCTION fn_overloaded(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION fn_overloaded(a text) RETURNS text LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION fn_overloaded(a integer, b varchar(10)) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION fn_overloaded() RETURNS integer LANGUAGE sql AS 'SELECT 1';

-- fragment: function on types of ours
CREATE TYPE fn_kind AS ENUM ('a', 'b');
CREATE DOMAIN fn_short AS varchar(5);
CREATE FUNCTION fn_typed(a fn_kind, b fn_short, c fn_kind[] DEFAULT '{a}') RETURNS fn_kind LANGUAGE sql AS 'SELECT a';

-- fragment: function that calls another that sorts after it
CREATE FUNCTION fn_z() RETURNS integer LANGUAGE sql RETURN 1;
CREATE FUNCTION fn_y() RETURNS integer LANGUAGE sql RETURN fn_z() + 1;

-- fragment: function used by a default, a check, a generated column and an index
CREATE FUNCTION fn_used(a integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN a + 1;
CREATE TABLE fn_user (a integer DEFAULT fn_used(1) CHECK (fn_used(a) > 0), b integer GENERATED ALWAYS AS (fn_used(a)) STORED);
CREATE INDEX fn_user_a ON fn_user (fn_used(a));

-- fragment: function with a comment
CREATE FUNCTION fn_commented(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
COMMENT ON FUNCTION fn_commented IS 'gives it back';

-- fragment: function with a name that needs quoting
CREATE FUNCTION "Fn ""quoted""" ("A b" integer) RETURNS integer LANGUAGE sql AS 'SELECT "A b"';

-- fragment: procedure
CREATE TABLE pr_log (at timestamptz, message text);
CREATE PROCEDURE pr_write(message text, INOUT n integer DEFAULT 0) LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO pr_log VALUES (now(), message);
	n := n + 1;
END
$$;
COMMENT ON PROCEDURE pr_write IS 'writes';

-- fragment: procedure with a parsed body
CREATE TABLE pr_base (id integer);
CREATE PROCEDURE pr_atomic(id integer) LANGUAGE sql BEGIN ATOMIC
	INSERT INTO pr_base VALUES (id);
	DELETE FROM pr_base b WHERE b.id < pr_atomic.id;
END;

-- fragment: trigger before each row
CREATE TABLE tg_row (id integer, changed_at timestamptz);
CREATE FUNCTION tg_row_touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.changed_at := now(); RETURN NEW; END$$;
CREATE TRIGGER tg_row_touched BEFORE INSERT OR UPDATE ON tg_row FOR EACH ROW EXECUTE FUNCTION tg_row_touch();

-- fragment: trigger of a statement with arguments
CREATE TABLE tg_statement (id integer);
CREATE FUNCTION tg_nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE TRIGGER tg_statement_after AFTER INSERT OR DELETE OR TRUNCATE ON tg_statement EXECUTE FUNCTION tg_nothing('a', 'it''s', '1');
COMMENT ON TRIGGER tg_statement_after ON tg_statement IS 'does nothing';

-- fragment: trigger on columns with a condition
CREATE TABLE tg_when (a integer, "B" text);
CREATE FUNCTION tg_when_nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER tg_when_changed BEFORE UPDATE OF a, "B" ON tg_when FOR EACH ROW
	WHEN (OLD.a IS DISTINCT FROM NEW.a AND NEW."B" <> 'it''s') EXECUTE FUNCTION tg_when_nothing();

-- fragment: trigger with transition tables
CREATE TABLE tg_transition (a integer);
CREATE FUNCTION tg_transition_nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE TRIGGER tg_transition_after AFTER UPDATE ON tg_transition REFERENCING OLD TABLE AS old_rows NEW TABLE AS "New rows"
	FOR EACH STATEMENT EXECUTE FUNCTION tg_transition_nothing();

-- fragment: trigger instead of a view's rows
CREATE TABLE tg_view_base (a integer);
CREATE VIEW tg_view AS SELECT a, a * 2 AS b FROM tg_view_base;
CREATE FUNCTION tg_view_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN INSERT INTO tg_view_base VALUES (NEW.a); RETURN NEW; END$$;
CREATE TRIGGER tg_view_inserted INSTEAD OF INSERT ON tg_view FOR EACH ROW EXECUTE FUNCTION tg_view_insert();

-- fragment: trigger that is a constraint
CREATE TABLE tg_constraint (a integer);
CREATE FUNCTION tg_constraint_check() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE CONSTRAINT TRIGGER tg_constraint_late AFTER INSERT OR UPDATE ON tg_constraint DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION tg_constraint_check();

-- fragment: triggers that are not simply enabled
CREATE TABLE tg_state (a integer);
CREATE FUNCTION tg_state_nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER tg_state_off BEFORE INSERT ON tg_state FOR EACH ROW EXECUTE FUNCTION tg_state_nothing();
CREATE TRIGGER tg_state_always BEFORE INSERT ON tg_state FOR EACH ROW EXECUTE FUNCTION tg_state_nothing();
CREATE TRIGGER tg_state_replica BEFORE INSERT ON tg_state FOR EACH ROW EXECUTE FUNCTION tg_state_nothing();
ALTER TABLE tg_state DISABLE TRIGGER tg_state_off, ENABLE ALWAYS TRIGGER tg_state_always, ENABLE REPLICA TRIGGER tg_state_replica;

-- fragment: trigger by a function of PostgreSQL
CREATE TABLE tg_builtin (a integer);
CREATE TRIGGER tg_builtin_same BEFORE UPDATE ON tg_builtin FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- fragment: rule that does something instead
CREATE TABLE rl_base (a integer);
CREATE TABLE rl_archive (a integer);
CREATE RULE rl_base_kept AS ON DELETE TO rl_base WHERE OLD.a > 0 DO INSTEAD (INSERT INTO rl_archive VALUES (OLD.a); UPDATE rl_base SET a = 0 WHERE a = OLD.a);

-- fragment: rules that do nothing and something also
CREATE TABLE rl_also (a integer);
CREATE RULE rl_also_nothing AS ON UPDATE TO rl_also DO INSTEAD NOTHING;
CREATE RULE rl_also_notify AS ON INSERT TO rl_also DO ALSO NOTIFY rl_also_news;
COMMENT ON RULE rl_also_nothing ON rl_also IS 'as it was';

-- fragment: rule of a view
CREATE TABLE rl_view_base (a integer);
CREATE VIEW rl_view AS SELECT a FROM rl_view_base;
CREATE RULE rl_view_insert AS ON INSERT TO rl_view DO INSTEAD INSERT INTO rl_view_base VALUES (NEW.a) RETURNING a;
