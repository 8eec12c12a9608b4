SELECT x.oid, n.nspname AS schema, x.stxname AS name, x.stxrelid AS "table", x.stxkind::text[] AS kinds,
	coalesce(x.stxstattarget, -1) AS target, pg_get_statisticsobjdef_expressions(x.oid) AS expressions, d.description AS comment,
	(SELECT array_agg(a.attname ORDER BY u.position) FROM unnest(x.stxkeys::int2[]) WITH ORDINALITY u(number, position)
		JOIN pg_attribute a ON a.attrelid = x.stxrelid AND a.attnum = u.number) AS columns
FROM pg_statistic_ext x
	JOIN pg_namespace n ON n.oid = x.stxnamespace
	LEFT JOIN pg_description d ON d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = x.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[]))
