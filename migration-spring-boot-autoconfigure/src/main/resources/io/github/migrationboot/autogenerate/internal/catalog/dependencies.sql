-- From what a user made to what a user made. A foreign key's are left out: it may be added long after its table.
SELECT d.classid::regclass::text AS catalog, d.objid AS oid, d.refclassid::regclass::text AS referenced_catalog,
	d.refobjid AS referenced, d.deptype AS kind
FROM pg_depend d
	LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype IN ('n', 'a', 'i', 'e') AND k.contype IS DISTINCT FROM 'f'
