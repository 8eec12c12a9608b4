-- Of tables and domains; not the inherited ones, even if the table has them itself too. What older servers lack is taken from the row as JSON.
SELECT k.oid, k.conrelid AS "table", k.contypid AS domain, k.conname AS name, k.contype AS kind, k.conindid AS index,
	k.condeferrable AS deferrable, k.condeferred AS deferred, k.connoinherit AS no_inherit, k.convalidated AS validated,
	coalesce(CAST(to_jsonb(k) ->> 'conenforced' AS boolean), true) AS enforced,
	coalesce(CAST(to_jsonb(k) ->> 'conperiod' AS boolean), false) AS period,
	pg_get_expr(k.conbin, k.conrelid) AS expression,
	(SELECT array_agg(a.attname ORDER BY u.position) FROM unnest(k.conkey) WITH ORDINALITY u(number, position)
		JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number) AS columns,
	CASE WHEN k.contype = 'f' THEN k.confrelid::regclass::text END AS referenced_table,
	(SELECT array_agg(a.attname ORDER BY u.position) FROM unnest(k.confkey) WITH ORDINALITY u(number, position)
		JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number) AS referenced_columns,
	k.confdeltype AS on_delete, k.confupdtype AS on_update, k.confmatchtype = 'f' AS match_full,
	(SELECT array_agg(a.attname ORDER BY u.position)
		FROM jsonb_array_elements_text(nullif(to_jsonb(k) -> 'confdelsetcols', 'null')) WITH ORDINALITY u(number, position)
		JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = CAST(u.number AS int2)) AS on_delete_columns,
	CASE WHEN k.contype = 'x' THEN (SELECT array_agg(o.oprname ORDER BY u.position)
		FROM unnest(k.conexclop) WITH ORDINALITY u(operator, position) JOIN pg_operator o ON o.oid = u.operator) END AS operators,
	d.description AS comment
FROM pg_constraint k
	JOIN pg_namespace n ON n.oid = k.connamespace
	LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND k.contype IN ('p', 'u', 'c', 'f', 'x') AND k.conparentid = 0
	AND (k.conislocal AND k.coninhcount = 0 OR k.contypid <> 0)
