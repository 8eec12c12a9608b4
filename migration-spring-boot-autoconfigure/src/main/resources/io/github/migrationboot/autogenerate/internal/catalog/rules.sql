-- Not those that make a view. Condition and commands are in the definition only, behind the table's name.
SELECT r.oid, r.ev_class AS "table", r.rulename AS name, k.event, r.is_instead AS instead, d.description AS comment,
	substr(pg_get_ruledef(r.oid), 1 + length(format(E'CREATE RULE %I AS\n    ON %s TO %I.%I', r.rulename, k.event, n.nspname,
		c.relname))) AS definition
FROM pg_rewrite r
	JOIN pg_class c ON c.oid = r.ev_class
	JOIN pg_namespace n ON n.oid = c.relnamespace
	CROSS JOIN LATERAL (SELECT CASE r.ev_type WHEN '2' THEN 'UPDATE' WHEN '3' THEN 'INSERT' ELSE 'DELETE' END) k(event)
	LEFT JOIN pg_description d ON d.classoid = 'pg_rewrite'::regclass AND d.objoid = r.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND r.ev_type <> '1'
