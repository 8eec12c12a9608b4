-- Of tables, views and composite types; what a column has from parents is what a new table of theirs would get.
SELECT a.attrelid AS relation, a.attname AS name, a.attislocal AS is_local, a.attinhcount > 0 AS inherited, a.attnotnull AS not_null, a.attidentity AS identity,
	a.attgenerated AS generated, pg_get_expr(x.adbin, x.adrelid) AS expression, a.atttypid AS type,
	format_type(a.atttypid, a.atttypmod) AS type_text,
	CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation,
	CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage, a.attcompression AS compression,
	h.not_null AS parent_not_null, h.expression AS parent_expression, a.attstorage AS own_storage,
	h.storage AS parent_storage, h.compression AS parent_compression,
	coalesce(a.attstattarget, -1) AS statistics_target, a.attoptions AS options, d.description AS comment
FROM pg_class c
	JOIN pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
	JOIN pg_type t ON t.oid = a.atttypid
	LEFT JOIN pg_attrdef x ON x.adrelid = c.oid AND x.adnum = a.attnum
	LEFT JOIN LATERAL (SELECT bool_or(p.attnotnull) AS not_null, min(pg_get_expr(y.adbin, y.adrelid)) AS expression,
			min(p.attstorage) AS storage, min(p.attcompression) AS compression
		FROM pg_inherits i
			JOIN pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname
			LEFT JOIN pg_attrdef y ON y.adrelid = p.attrelid AND y.adnum = p.attnum
		WHERE i.inhrelid = a.attrelid) h ON a.attinhcount > 0
	LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = a.attnum
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND c.relkind IN ('r', 'p', 'v', 'm', 'c') AND c.relpersistence <> 't'
ORDER BY c.oid, a.attnum
