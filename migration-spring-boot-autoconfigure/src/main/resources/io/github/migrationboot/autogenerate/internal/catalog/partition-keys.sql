-- One row per element. Expressions come all in one text, in the order of the elements that have no column.
SELECT p.partrelid AS "table", p.partstrat AS strategy, pg_get_expr(p.partexprs, p.partrelid) AS expressions,
	a.attname AS "column", CASE WHEN k.collation_id NOT IN (0, coalesce(a.attcollation, 100)) THEN k.collation_id::regcollation::text END
		AS collation,
	CASE WHEN NOT o.opcdefault THEN o.opcname END AS operator_class,
	CASE WHEN NOT pg_opclass_is_visible(o.oid) THEN x.nspname END AS operator_class_schema
FROM pg_partitioned_table p
	JOIN pg_class c ON c.oid = p.partrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	CROSS JOIN LATERAL unnest(p.partattrs::int2[], p.partclass::oid[], p.partcollation::oid[])
		WITH ORDINALITY k(number, class, collation_id, position)
	JOIN pg_opclass o ON o.oid = k.class
	JOIN pg_namespace x ON x.oid = o.opcnamespace
	LEFT JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = k.number AND k.number <> 0
WHERE n.nspname = ANY (CAST(:schemas AS name[]))
ORDER BY p.partrelid, k.position
