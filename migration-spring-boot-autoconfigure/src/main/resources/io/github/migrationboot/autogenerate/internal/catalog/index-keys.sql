-- One row per key or included column. The catalog does not say the collation of an expression; it is another one than the
-- index's if the whole definition writes it behind the key.
SELECT i.indexrelid AS index, k.position > i.indnkeyatts AS included, a.attname AS "column",
	CASE WHEN k.number = 0 THEN pg_get_indexdef(i.indexrelid, CAST(k.position AS int), false) END AS expression,
	CASE WHEN k.collation_id <> 0 AND (k.collation_id <> a.attcollation OR k.number = 0 AND position(
			pg_get_indexdef(i.indexrelid, CAST(k.position AS int), false) || ' COLLATE ' IN pg_get_indexdef(i.indexrelid)) > 0)
		THEN k.collation_id::regcollation::text END AS collation,
	o.opcname AS operator_class, CASE WHEN NOT pg_opclass_is_visible(o.oid) THEN x.nspname END AS operator_class_schema,
	-- A class may be the default of another type whose values this one's are too.
	o.opcdefault AND (o.opcintype = y.oid OR NOT EXISTS (SELECT FROM pg_opclass b
		WHERE b.opcmethod = o.opcmethod AND b.opcdefault AND b.opcintype = y.oid)) AS default_operator_class,
	e.attoptions AS operator_class_parameters, k.option & 1 = 1 AS descending, k.option & 2 = 2 AS nulls_first
FROM pg_index i
	JOIN pg_class c ON c.oid = i.indexrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[], i.indoption::int2[])
		WITH ORDINALITY k(number, class, collation_id, option, position)
	JOIN pg_attribute e ON e.attrelid = i.indexrelid AND e.attnum = k.position
	LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number AND k.number <> 0
	JOIN pg_type z ON z.oid = coalesce(a.atttypid, e.atttypid)
	JOIN pg_type y ON y.oid = CASE WHEN z.typtype = 'd' THEN z.typbasetype ELSE z.oid END
	LEFT JOIN pg_opclass o ON o.oid = k.class
	LEFT JOIN pg_namespace x ON x.oid = o.opcnamespace
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND NOT c.relispartition
ORDER BY i.indexrelid, k.position
