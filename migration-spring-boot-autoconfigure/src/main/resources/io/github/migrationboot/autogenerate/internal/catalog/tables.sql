SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relpersistence AS persistence, c.relispartition AS is_partition,
	pg_get_expr(c.relpartbound, c.oid) AS bound, m.amname AS method, s.spcname AS tablespace, c.reloptions AS parameters,
	o.reloptions AS toast_parameters, c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced_row_security,
	c.relreplident AS replica_identity, d.description AS comment,
	(SELECT array_agg(i.inhparent::regclass::text ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid) AS parents
FROM pg_class c
	JOIN pg_namespace n ON n.oid = c.relnamespace
	LEFT JOIN pg_am m ON m.oid = c.relam
	LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
	LEFT JOIN pg_class o ON o.oid = c.reltoastrelid
	LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
	AND NOT EXISTS (SELECT FROM pg_depend e
		WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
