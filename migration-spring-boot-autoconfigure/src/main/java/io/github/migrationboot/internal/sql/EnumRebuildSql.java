package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.RemoveEnumValue;

/**
 * Writes the removal of an enum's value as one block of PL/pgSQL, since only the server
 * knows the other values and the columns.
 */
final class EnumRebuildSql {

	/**
	 * Columns of child tables follow their parents', so that only those are altered that
	 * were not inherited. A default is text in the catalog and is put back as it was.
	 * Indexes and constraints are rebuilt by ALTER TABLE itself. The old type has to have
	 * another name before the new one can have its name. Values change their type by way
	 * of text, as there is no cast from one enum to another. A new type has the
	 * privileges of the defaults, which make room for those of the old one; a grant that
	 * another role than the owner made is then the owner's.
	 */
	private static final String BLOCK = """
			DO $migration$
			DECLARE
				old_type regtype := {type}::regtype;
				old_name text;
				new_values text;
				item record;
			BEGIN
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
						CASE WHEN a.atttypid = t.oid THEN '' ELSE '[]' END AS brackets,
						replace(pg_get_expr(d.adbin, d.adrelid), '::' || format_type(t.oid, NULL), '::' || {type}) AS expression
					FROM pg_type t
						JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray)
						JOIN pg_class c ON c.oid = a.attrelid
						LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
					WHERE t.oid = old_type AND c.relkind IN ('r', 'p') AND NOT a.attisdropped AND a.attinhcount = 0
					ORDER BY c.oid, a.attnum
				LOOP
					IF item.expression IS NOT NULL THEN
						EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', item.relation, item.name);
					END IF;
					EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s USING %s', item.relation, item.name,
						{type} || item.brackets, format(CASE item.brackets WHEN '' THEN {one} ELSE {array} END, item.name,
							{type}));
					IF item.expression IS NOT NULL THEN
						EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', item.relation, item.name,
							item.expression);
					END IF;
				END LOOP;
				EXECUTE format('DROP TYPE %s', old_type);
			END
			$migration$""";

	private EnumRebuildSql() {
	}

	static String remove(RemoveEnumValue remove) {
		return BLOCK.replace("{one}", Literals.quote(one(remove)))
			.replace("{array}", Literals.quote(array(remove)))
			.replace("{type}", Literals.quote(Identifiers.quote(remove.name())))
			.replace("{value}", Literals.quote(remove.value()));
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
