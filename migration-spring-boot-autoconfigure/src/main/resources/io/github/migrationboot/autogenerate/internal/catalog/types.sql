-- Enums, domains, ranges and composite types; not the types of tables' rows.
SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind, t.typrelid AS relation,
	(SELECT array_agg(v.enumlabel ORDER BY v.enumsortorder) FROM pg_enum v WHERE v.enumtypid = t.oid) AS labels,
	coalesce(nullif(t.typbasetype, 0), r.rngsubtype) AS base,
	format_type(coalesce(nullif(t.typbasetype, 0), r.rngsubtype), t.typtypmod) AS base_text,
	CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text END AS collation,
	pg_get_expr(t.typdefaultbin, 0) AS default_expression, t.typnotnull AS not_null, d.description AS comment
FROM pg_type t
	JOIN pg_namespace n ON n.oid = t.typnamespace
	LEFT JOIN pg_class c ON c.oid = t.typrelid
	LEFT JOIN pg_type b ON b.oid = t.typbasetype
	LEFT JOIN pg_range r ON r.rngtypid = t.oid
	LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[]))
	AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
	AND NOT EXISTS (SELECT FROM pg_depend e
		WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
