-- Of tables, views, sequences, columns, routines and types; not their owners' own, and only what a new object would not have:
-- not everybody's right to call a function, but that it has been taken away. Given are those that default privileges give or
-- take from everybody.
WITH held AS (
	SELECT 'pg_class' AS catalog, c.oid, c.relname AS name, CAST(NULL AS name) AS "column", c.relnamespace AS namespace,
		c.relowner AS owner, CASE c.relkind WHEN 'S' THEN 'S' ELSE 'r' END AS kind, c.relacl AS acl
	FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relacl IS NOT NULL
	UNION ALL
	SELECT 'pg_class', c.oid, c.relname, a.attname, c.relnamespace, c.relowner, 'c', a.attacl
	FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
	WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped
	UNION ALL
	SELECT 'pg_proc', p.oid, p.proname, NULL, p.pronamespace, p.proowner, 'f', p.proacl
	FROM pg_proc p WHERE p.proacl IS NOT NULL
	UNION ALL
	SELECT 'pg_type', t.oid, t.typname, NULL, t.typnamespace, t.typowner, 'T', t.typacl
	FROM pg_type t WHERE t.typacl IS NOT NULL
)
SELECT h.catalog, h.oid, n.nspname AS schema, h.name, h."column", w.refobjid AS "table",
	CASE p.grantee WHEN 0 THEN 'public' ELSE pg_get_userbyid(p.grantee) END AS role, p.granted, p.grantable, p.given,
	array_agg(p.privilege ORDER BY p.privilege) AS privileges
FROM held h
	JOIN pg_namespace n ON n.oid = h.namespace
	LEFT JOIN pg_depend w ON h.kind = 'S' AND w.classid = 'pg_class'::regclass AND w.objid = h.oid
		AND w.refclassid = 'pg_class'::regclass AND w.refobjsubid > 0 AND w.deptype IN ('a', 'i')
	LEFT JOIN pg_default_acl g ON g.defaclrole = h.owner AND g.defaclnamespace = 0 AND g.defaclobjtype = h.kind::"char"
	LEFT JOIN pg_default_acl s ON s.defaclrole = h.owner AND s.defaclnamespace = h.namespace AND s.defaclobjtype = h.kind::"char"
	CROSS JOIN LATERAL (SELECT acldefault((CASE h.kind WHEN 'S' THEN 's' ELSE h.kind END)::"char", h.owner)) b(acl)
	CROSS JOIN LATERAL (
		SELECT coalesce(a.grantee, d.grantee) AS grantee, coalesce(a.privilege, d.privilege) AS privilege,
			a.grantee IS NOT NULL AS granted, coalesce(a.grantable, false) AS grantable,
			a.grantable IS NOT DISTINCT FROM m.grantable AS given
		FROM (SELECT x.grantee, x.privilege_type, bool_or(x.is_grantable) FROM aclexplode(h.acl) x GROUP BY 1, 2)
				a(grantee, privilege, grantable)
			FULL JOIN (SELECT x.grantee, x.privilege_type, x.is_grantable FROM aclexplode(b.acl) x)
				d(grantee, privilege, grantable) USING (grantee, privilege)
			LEFT JOIN (SELECT x.grantee, x.privilege_type, bool_or(x.is_grantable)
				FROM (SELECT y.* FROM aclexplode(coalesce(g.defaclacl, b.acl)) y UNION SELECT y.* FROM aclexplode(s.defaclacl) y) x
				GROUP BY 1, 2) m(grantee, privilege, grantable) USING (grantee, privilege)
		WHERE a.grantable IS DISTINCT FROM d.grantable
	) p
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND p.grantee <> h.owner
GROUP BY h.catalog, h.oid, n.nspname, h.name, h."column", w.refobjid, p.grantee, p.granted, p.grantable, p.given
