package io.github.migrationboot.internal.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.migrationboot.operations.RemoveEnumValue;

/**
 * Writes the removal of an enum's value as one block of PL/pgSQL, since only the server
 * knows the other values and the columns.
 */
final class EnumRebuildSql {

	/**
	 * Checks, exclusions, foreign keys, and indexes with a condition or an expression
	 * name the type or compare two columns of it, so that they have to go before the
	 * columns change one by one. They, and the defaults, are read as text while the old
	 * type still has its name, and the same text then means the new one. Dropping a
	 * parent's may leave a child's, which is the child's own then and has to go too;
	 * coming back, the children's are first, so that the parent's merge with them. Other
	 * keys and indexes are rebuilt by ALTER TABLE itself, and columns of child tables
	 * follow their parents'. What cannot follow is refused with its name.
	 * <p>
	 * The old type has to have another name before the new one can have its name. Values
	 * change their type by way of text, as there is no cast from one enum to another. A
	 * new type has the privileges of the defaults, which make room for those of the old
	 * one; a grant that another role than the owner made is then the owner's.
	 */
	private static final String BLOCK = """
			DO {quote}
			DECLARE
				old_type regtype := {type}::regtype;
				shown text := old_type::text;
				old_name text;
				new_values text;
				used_by text;
				item record;
				drops text[] := '{}';
				defaults text[] := '{}';
				mapped text[] := '{}';
				puts text[] := '{}';
				put text;
			BEGIN
				IF NOT EXISTS (SELECT FROM pg_enum WHERE enumtypid = old_type AND enumlabel = {value}) THEN
					RAISE EXCEPTION USING MESSAGE = format('The enum %s has no value %L to remove', shown, {value}),
						HINT = 'Name one of its values: ' || array_to_string(ARRAY(
							SELECT quote_literal(enumlabel) FROM pg_enum WHERE enumtypid = old_type ORDER BY enumsortorder), ', ');
				END IF;
				SELECT string_agg(DISTINCT CASE
					WHEN r.rulename = '_RETURN' THEN pg_describe_object('pg_class'::regclass, r.ev_class, 0)
					WHEN c.relkind IN ('v', 'm', 'c', 'f') THEN pg_describe_object(d.classid, d.objid, 0)
					WHEN f.oid IS NOT NULL THEN pg_describe_object('pg_class'::regclass, f.adrelid, f.adnum)
					ELSE pg_describe_object(d.classid, d.objid, d.objsubid) END, ', ') INTO used_by
				FROM pg_type t
					JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray)
						OR d.refclassid = 'pg_class'::regclass AND EXISTS (SELECT FROM pg_attribute
							WHERE attrelid = d.refobjid AND attnum = d.refobjsubid AND atttypid IN (t.oid, t.typarray))
					LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
					LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
					LEFT JOIN pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
					LEFT JOIN pg_attribute a ON a.attrelid = coalesce(c.oid, f.adrelid) AND a.attnum = coalesce(f.adnum, d.objsubid)
					LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
				WHERE t.oid = old_type AND d.deptype IN ('n', 'a')
					AND NOT coalesce(c.relkind IN ('i', 'I', 'S') OR c.relkind IN ('r', 'p') AND a.attgenerated = '' AND d.objsubid > 0
						AND NOT EXISTS (SELECT FROM pg_depend WHERE (classid, objid, objsubid) = (d.classid, d.objid, d.objsubid)
							AND (refclassid, refobjid, refobjsubid) = (d.classid, d.objid, 0) AND deptype = 'i'), false)
					AND NOT coalesce(k.conrelid <> 0 AND k.contype <> 't', false)
					AND NOT coalesce(f.oid IS NOT NULL AND a.attgenerated = '', false)
					AND NOT (d.classid = 'pg_statistic_ext'::regclass AND d.refclassid = 'pg_class'::regclass);
				IF used_by IS NOT NULL THEN
					RAISE EXCEPTION USING MESSAGE = format('The enum %s cannot lose a value while it is used by %s', shown, used_by),
						HINT = 'Drop these before and create them anew after, in the same revision.';
				END IF;
				FOR item IN
					SELECT format('ALTER TABLE ONLY %s ALTER COLUMN %I ', a.attrelid::regclass, a.attname) AS alter,
						pg_get_expr(f.adbin, f.adrelid) AS expression
					FROM pg_type t
						JOIN pg_attrdef f ON true
						JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
					WHERE t.oid = old_type AND (a.atttypid IN (t.oid, t.typarray) OR EXISTS (SELECT FROM pg_depend
						WHERE classid = 'pg_attrdef'::regclass AND objid = f.oid AND refclassid = 'pg_type'::regclass
							AND refobjid IN (t.oid, t.typarray)))
					ORDER BY f.oid
				LOOP
					drops := drops || (item.alter || 'DROP DEFAULT');
					defaults := defaults || (item.alter || 'SET DEFAULT ' || item.expression);
					IF item.expression LIKE '''{%' AND right(item.expression, length(shown) + 6) = '}''::' || shown || '[]' THEN
						EXECUTE format('SELECT format(''%%L::%%s[]'', array_replace(%s::text[], $1, $2), $3)',
							left(item.expression, - length(shown) - 4)) INTO item.expression USING {value}, {replacement}, shown;
					ELSE
						item.expression := replace(item.expression, format('%L::%s', {value}, shown),
							format('%L::%s', {replacement}, shown));
					END IF;
					mapped := mapped || (item.alter || 'SET DEFAULT ' || item.expression);
				END LOOP;
				LOOP
					SELECT k.oid, k.conname, k.conrelid::regclass AS relation INTO item
					FROM pg_type t, pg_constraint k
					WHERE t.oid = old_type AND k.contype IN ('c', 'f', 'x') AND k.conrelid <> 0 AND k.conparentid = 0
						AND k.coninhcount = 0 AND EXISTS (SELECT FROM pg_depend d
							WHERE d.classid = 'pg_constraint'::regclass AND d.objid = k.oid
								AND (d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray)
									OR d.refclassid = 'pg_class'::regclass AND EXISTS (SELECT FROM pg_attribute
										WHERE attrelid = d.refobjid AND attnum = d.refobjsubid AND atttypid IN (t.oid, t.typarray))))
					ORDER BY k.oid LIMIT 1;
					EXIT WHEN NOT FOUND;
					puts := format('COMMENT ON CONSTRAINT %I ON %s IS %L', item.conname, item.relation,
						obj_description(item.oid, 'pg_constraint')) || puts;
					puts := format('ALTER TABLE %s ADD CONSTRAINT %I %s', item.relation, item.conname,
						pg_get_constraintdef(item.oid)) || puts;
					EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', item.relation, item.conname);
				END LOOP;
				SELECT puts || coalesce(array_agg(statement ORDER BY depth DESC, oid, statement DESC), '{}'),
					drops || coalesce(array_agg(format('DROP INDEX %s', oid::regclass) ORDER BY oid)
						FILTER (WHERE NOT relispartition AND statement LIKE 'CREATE %'), '{}')
				INTO puts, drops
				FROM (
					SELECT c.oid, c.relispartition, (SELECT count(*) FROM pg_partition_ancestors(c.oid)) AS depth,
						unnest(ARRAY[
							replace(pg_get_indexdef(c.oid), format(' INDEX %I ON ONLY ', c.relname), format(' INDEX %I ON ', c.relname)),
							format('COMMENT ON INDEX %s IS %L', c.oid::regclass, obj_description(c.oid, 'pg_class'))]) AS statement
					FROM pg_type t, pg_index i JOIN pg_class c ON c.oid = i.indexrelid
					WHERE t.oid = old_type AND (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL) AND EXISTS (SELECT FROM pg_depend d
						WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
							AND (d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray)
								OR d.refclassid = 'pg_class'::regclass AND EXISTS (SELECT FROM pg_attribute
									WHERE attrelid = d.refobjid AND attnum = d.refobjsubid AND atttypid IN (t.oid, t.typarray))))) indexes;
				FOREACH put IN ARRAY drops LOOP
					EXECUTE put;
				END LOOP;
				SELECT left(typname, 56) || '_before' INTO old_name FROM pg_type WHERE oid = old_type;
				SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) INTO new_values
				FROM pg_enum WHERE enumtypid = old_type AND enumlabel <> {value};
				EXECUTE format('ALTER TYPE %s RENAME TO %I', {type}, old_name);
				EXECUTE format('CREATE TYPE %s AS ENUM (%s)', {type}, new_values);
				EXECUTE format('ALTER TYPE %s OWNER TO %s', {type},
					(SELECT typowner::regrole FROM pg_type WHERE oid = old_type));
				EXECUTE format('COMMENT ON TYPE %s IS %L', {type}, obj_description(old_type, 'pg_type'));
				IF EXISTS (SELECT FROM pg_type WHERE oid IN (old_type, {type}::regtype) AND typacl IS NOT NULL) THEN
					FOR item IN
						SELECT DISTINCT t.oid = old_type AS granted, a.is_grantable,
							CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS role
						FROM pg_type t, aclexplode(coalesce(t.typacl, acldefault('T', t.typowner))) a
						WHERE t.oid IN (old_type, {type}::regtype)
						ORDER BY granted, a.is_grantable
					LOOP
						EXECUTE CASE WHEN item.granted
							THEN format('GRANT USAGE ON TYPE %s TO %s', {type}, item.role)
								|| CASE WHEN item.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
							ELSE format('REVOKE ALL ON TYPE %s FROM %s', {type}, item.role) END;
					END LOOP;
				END IF;
				FOR item IN
					SELECT a.attrelid::regclass AS relation, a.attname AS name,
						CASE WHEN a.atttypid = t.oid THEN '' ELSE '[]' END AS brackets
					FROM pg_type t
						JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray)
						JOIN pg_class c ON c.oid = a.attrelid
					WHERE t.oid = old_type AND c.relkind IN ('r', 'p') AND NOT a.attisdropped AND a.attinhcount = 0
					ORDER BY c.oid, a.attnum
				LOOP
					EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s USING %s', item.relation, item.name,
						{type} || item.brackets, format(CASE item.brackets WHEN '' THEN {one} ELSE {array} END, item.name,
							{type}));
				END LOOP;
				FOREACH put IN ARRAY defaults || puts LOOP
					BEGIN
						EXECUTE put;
					EXCEPTION WHEN invalid_text_representation THEN
						IF {replacement} IS NOT NULL AND put = ANY (defaults) THEN
							EXECUTE mapped[array_position(defaults, put)];
						ELSE
							RAISE EXCEPTION USING MESSAGE = format('The enum %s cannot lose the value %L while it is used by: %s',
									shown, {value}, put),
								HINT = 'Drop this before and create it anew after, in the same revision.';
						END IF;
					END;
				END LOOP;
				EXECUTE format('DROP TYPE %s', old_type);
			END
			{quote}""";

	private static final Pattern PLACE = Pattern.compile("\\{(quote|type|value|replacement|one|array)}");

	private EnumRebuildSql() {
	}

	static String remove(RemoveEnumValue remove) {
		Map<String, String> texts = new HashMap<>();
		texts.put("type", Literals.quote(Identifiers.quote(remove.name())));
		texts.put("value", Literals.quote(remove.value()));
		texts.put("replacement", (remove.replacement() != null) ? Literals.quote(remove.replacement()) : "NULL");
		texts.put("one", Literals.quote(one(remove)));
		texts.put("array", Literals.quote(array(remove)));
		texts.put("quote", DollarQuotes.around("migration", String.join(" ", texts.values())));
		// In one pass, as a value may look like a place.
		return PLACE.matcher(BLOCK).replaceAll((place) -> Matcher.quoteReplacement(texts.get(place.group(1))));
	}

	/**
	 * What the server's {@code format} fills with the column and the type.
	 */
	private static String one(RemoveEnumValue remove) {
		String text = "%1$I::text";
		if (remove.replacement() != null) {
			text = "(CASE " + text + " WHEN " + literal(remove.value()) + " THEN " + literal(remove.replacement())
					+ " ELSE " + text + " END)";
		}
		return text + "::%2$s";
	}

	private static String array(RemoveEnumValue remove) {
		String text = "%1$I::text[]";
		if (remove.replacement() != null) {
			text = "array_replace(" + text + ", " + literal(remove.value()) + ", " + literal(remove.replacement())
					+ ")";
		}
		return text + "::%2$s[]";
	}

	private static String literal(String value) {
		return Literals.quote(value).replace("%", "%%");
	}

}
