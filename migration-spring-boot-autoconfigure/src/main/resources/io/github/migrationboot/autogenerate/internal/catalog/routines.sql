-- Functions and procedures; not those that belong to an extension or, as a range's constructors do, to a type. The server
-- writes CREATE OR REPLACE and the schema always, so that only what is behind the name is taken.
SELECT p.oid, n.nspname AS schema, p.proname AS name, quote_ident(n.nspname) AS quoted_schema, quote_ident(p.proname) AS quoted_name,
	k.word AS kind, oidvectortypes(p.proargtypes) AS arguments, d.description AS comment,
	substr(rtrim(pg_get_functiondef(p.oid), E'\n'), 1 + length(format('CREATE OR REPLACE %s %I.%I', k.word, n.nspname, p.proname)))
		AS definition
FROM pg_proc p
	JOIN pg_namespace n ON n.oid = p.pronamespace
	CROSS JOIN LATERAL (SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END) k(word)
	LEFT JOIN pg_description d ON d.classoid = 'pg_proc'::regclass AND d.objoid = p.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND p.prokind <> 'a'
	AND NOT EXISTS (SELECT FROM pg_depend e
		WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
