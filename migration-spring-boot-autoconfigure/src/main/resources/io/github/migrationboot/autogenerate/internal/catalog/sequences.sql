SELECT c.oid, n.nspname AS schema, c.relname AS name, q.seqtypid AS type, q.seqstart AS start, q.seqincrement AS increment,
	q.seqmin AS minimum, q.seqmax AS maximum, q.seqcache AS cache, q.seqcycle AS cycle, w.refobjid AS owner,
	a.attname AS owner_column, coalesce(w.deptype = 'i', false) AS of_identity, c.relpersistence AS persistence,
	format('nextval(%L::regclass)', c.oid::regclass) AS next_value, d.description AS comment
FROM pg_sequence q
	JOIN pg_class c ON c.oid = q.seqrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	LEFT JOIN pg_depend w ON w.classid = 'pg_class'::regclass AND w.objid = c.oid AND w.refclassid = 'pg_class'::regclass
		AND w.refobjsubid > 0 AND w.deptype IN ('a', 'i')
	LEFT JOIN pg_attribute a ON a.attrelid = w.refobjid AND a.attnum = w.refobjsubid
	LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND c.relpersistence <> 't'
	AND NOT EXISTS (SELECT FROM pg_depend e
		WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
