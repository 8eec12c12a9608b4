-- Not those that partitions have from their table. A condition is in the definition only: it speaks of two rows.
SELECT t.oid, t.tgrelid AS "table", t.tgname AS name, t.tgtype AS type, t.tgenabled AS state, t.tgconstraint <> 0 AS is_constraint,
	t.tgdeferrable AS deferrable, t.tginitdeferred AS deferred, t.tgargs AS arguments, t.tgoldtable AS old_table,
	t.tgnewtable AS new_table, CASE WHEN NOT pg_function_is_visible(p.oid) THEN x.nspname END AS function_schema,
	p.proname AS function, CASE WHEN t.tgqual IS NOT NULL THEN pg_get_triggerdef(t.oid) END AS definition, d.description AS comment,
	(SELECT array_agg(a.attname ORDER BY u.position) FROM unnest(t.tgattr::int2[]) WITH ORDINALITY u(number, position)
		JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = u.number) AS columns
FROM pg_trigger t
	JOIN pg_class c ON c.oid = t.tgrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_proc p ON p.oid = t.tgfoid
	JOIN pg_namespace x ON x.oid = p.pronamespace
	LEFT JOIN pg_description d ON d.classoid = 'pg_trigger'::regclass AND d.objoid = t.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND NOT t.tgisinternal AND t.tgparentid = 0
