-- The locale has a column of its own since PostgreSQL 15, and another one since 17.
SELECT c.oid, n.nspname AS schema, c.collname AS name, c.collprovider AS provider, c.collisdeterministic AS deterministic,
	coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale',
		CASE WHEN c.collcollate = c.collctype THEN c.collcollate END) AS locale,
	c.collcollate AS collate, c.collctype AS ctype, to_jsonb(c) ->> 'collicurules' AS rules, d.description AS comment
FROM pg_collation c
	JOIN pg_namespace n ON n.oid = c.collnamespace
	LEFT JOIN pg_description d ON d.classoid = 'pg_collation'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[]))
	AND NOT EXISTS (SELECT FROM pg_depend e
		WHERE e.classid = 'pg_collation'::regclass AND e.objid = c.oid AND e.deptype = 'e')
