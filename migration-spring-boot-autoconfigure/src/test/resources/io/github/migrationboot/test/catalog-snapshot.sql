-- One row per thing in a schema, as text, ordered by kind and name. What an extension owns is left out.
WITH
owned AS (
	SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
),
relation AS (
	SELECT c.oid, c.relname AS name, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity,
		c.reloptions, c.relreplident, c.relam, c.relispartition, c.relpartbound, c.reltablespace,
		CASE WHEN c.relowner <> quote_ident(current_user)::regrole THEN ' owner ' || c.relowner::regrole ELSE '' END
			|| coalesce(' privileges ' || (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C") FROM unnest(c.relacl) a
				HAVING array_agg(a::text ORDER BY a::text) <> (SELECT array_agg(b::text ORDER BY b::text)
					FROM unnest(acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)) b)), '') AS ownership
	FROM pg_class c
	WHERE c.relnamespace = to_regnamespace(quote_ident(:schema))
		AND c.relname <> ALL (CAST(:excluded AS text[]))
		AND NOT EXISTS (SELECT FROM owned WHERE classid = 'pg_class'::regclass AND objid = c.oid)
),
tables AS (
	SELECT * FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm')
),
line(rank, name, detail, text) AS (
	SELECT 0, e.extname::text, '', format('extension %I', e.extname)
	FROM pg_extension e WHERE e.extname <> 'plpgsql'

	UNION ALL
	SELECT 1, t.typname::text, '', format('type %I %s%s%s', t.typname,
		CASE t.typtype
			WHEN 'e' THEN 'enum (' || (SELECT string_agg(quote_literal(v.enumlabel), ', ' ORDER BY v.enumsortorder)
				FROM pg_enum v WHERE v.enumtypid = t.oid) || ')'
			WHEN 'd' THEN format('domain %s%s%s%s', format_type(t.typbasetype, t.typtypmod),
				CASE WHEN t.typnotnull THEN ' not null' END, ' default ' || t.typdefault,
				(SELECT string_agg(format(' constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), '' ORDER BY k.conname)
					FROM pg_constraint k WHERE k.contypid = t.oid))
			WHEN 'c' THEN 'composite (' || (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)),
					', ' ORDER BY a.attnum)
				FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) || ')'
			ELSE 'range of ' || (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid)
		END,
		concat(CASE WHEN t.typowner <> quote_ident(current_user)::regrole THEN ' owner ' || t.typowner::regrole END,
			' privileges ' || (SELECT string_agg(x::text, ', ' ORDER BY x::text COLLATE "C") FROM unnest(t.typacl) x
				HAVING array_agg(x::text ORDER BY x::text) <> (SELECT array_agg(b::text ORDER BY b::text)
					FROM unnest(acldefault('T', t.typowner)) b))), ' comment ' || quote_literal(obj_description(t.oid, 'pg_type')))
	FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
	WHERE t.typnamespace = to_regnamespace(quote_ident(:schema)) AND t.typtype IN ('e', 'd', 'c', 'r')
		AND (c.oid IS NULL OR c.relkind = 'c')
		AND NOT EXISTS (SELECT FROM owned WHERE classid = 'pg_type'::regclass AND objid = t.oid)

	UNION ALL
	SELECT 2, s.name, '', format('sequence %I as %s start %s increment %s min %s max %s cache %s%s%s%s%s', s.name,
		format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache,
		CASE WHEN q.seqcycle THEN ' cycle' END,
		(SELECT format(' owned by %s.%I', d.refobjid::regclass, a.attname)
			FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
			WHERE d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype IN ('a', 'i')),
		s.ownership, ' comment ' || quote_literal(obj_description(s.oid, 'pg_class')))
	FROM relation s JOIN pg_sequence q ON q.seqrelid = s.oid
	WHERE NOT EXISTS (SELECT FROM pg_depend d JOIN pg_class o ON o.oid = d.refobjid
		WHERE d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.deptype IN ('a', 'i')
			AND o.relname = ANY (CAST(:excluded AS text[])))

	UNION ALL
	SELECT 3, t.name, '', format('%s %I%s%s%s%s%s%s%s%s%s%s%s%s',
		CASE t.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
			WHEN 'v' THEN 'view' ELSE 'materialized view' END,
		t.name,
		CASE t.relpersistence WHEN 'u' THEN ' unlogged' WHEN 't' THEN ' temporary' END,
		' partition by ' || CASE WHEN t.relkind = 'p' THEN pg_get_partkeydef(t.oid) END,
		CASE WHEN t.relispartition THEN format(' partition of %s %s', (SELECT inhparent::regclass FROM pg_inherits
			WHERE inhrelid = t.oid), pg_get_expr(t.relpartbound, t.oid)) END,
		CASE WHEN NOT t.relispartition THEN (SELECT ' inherits ' || string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno)
			FROM pg_inherits WHERE inhrelid = t.oid) END,
		' using ' || (SELECT amname FROM pg_am WHERE oid = t.relam AND amname <> 'heap'),
		' replica identity ' || CASE WHEN t.relreplident NOT IN ('d', 'i') AND t.relkind IN ('r', 'p') THEN t.relreplident::text END,
		' with (' || (SELECT string_agg(o, ', ' ORDER BY o) FROM unnest(t.reloptions) o) || ')',
		' tablespace ' || (SELECT quote_ident(spcname) FROM pg_tablespace WHERE oid = t.reltablespace),
		CASE WHEN t.relrowsecurity THEN ' row level security' END
			|| CASE WHEN t.relforcerowsecurity THEN ' forced' ELSE '' END,
		t.ownership, ' comment ' || quote_literal(obj_description(t.oid, 'pg_class')),
		CASE WHEN t.relkind IN ('v', 'm') THEN E' as\n' || pg_get_viewdef(t.oid) END)
	FROM tables t

	UNION ALL
	SELECT 3, t.name, '1' || a.attname, format('  column %I %s%s%s%s%s%s%s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
		' collate ' || CASE WHEN a.attcollation <> y.typcollation THEN a.attcollation::regcollation::text END,
		CASE WHEN a.attnotnull THEN ' not null' END,
		CASE a.attidentity WHEN 'a' THEN ' generated always as identity' WHEN 'd' THEN ' generated by default as identity' END,
		CASE a.attgenerated WHEN '' THEN ' default ' ELSE ' generated ' || a.attgenerated::text || ' as ' END || pg_get_expr(d.adbin, d.adrelid),
		CASE WHEN a.attstorage <> y.typstorage THEN ' storage ' || a.attstorage::text END,
		' compression ' || nullif(a.attcompression::text, ''),
		' statistics ' || nullif(coalesce(a.attstattarget, -1), -1),
		' options ' || array_to_string(a.attoptions, ', '),
		' privileges ' || (SELECT string_agg(x::text, ', ' ORDER BY x::text COLLATE "C") FROM unnest(a.attacl) x),
		' comment ' || quote_literal(col_description(t.oid, a.attnum)))
	FROM tables t
		JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
		JOIN pg_type y ON y.oid = a.atttypid
		LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum

	UNION ALL
	-- NOT NULL is in the column's line; its constraints have names of their own since PostgreSQL 18 only, so that those
	-- are left out that have the name that the server chooses.
	SELECT 3, t.name, '2' || k.conname, format('  constraint %I %s%s', k.conname, pg_get_constraintdef(k.oid),
		' comment ' || quote_literal(obj_description(k.oid, 'pg_constraint')))
	FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid WHERE k.contype <> 't' AND NOT (k.contype = 'n' AND k.convalidated AND NOT k.connoinherit AND
		k.conname LIKE '%\_not\_null%')

	UNION ALL
	SELECT 3, t.name, '3' || i.indexrelid::regclass, format('  index %s%s%s%s%s', pg_get_indexdef(i.indexrelid),
		CASE WHEN NOT i.indisvalid THEN ' INVALID' END, CASE WHEN i.indisclustered THEN ' clustered' END,
		CASE WHEN i.indisreplident THEN ' replica identity' END,
		' comment ' || quote_literal(obj_description(i.indexrelid, 'pg_class')))
	FROM tables t JOIN pg_index i ON i.indrelid = t.oid

	UNION ALL
	SELECT 3, t.name, '4' || g.tgname, format('  trigger %s%s%s', pg_get_triggerdef(g.oid),
		CASE g.tgenabled WHEN 'O' THEN '' ELSE ' enabled ' || g.tgenabled::text END,
		' comment ' || quote_literal(obj_description(g.oid, 'pg_trigger')))
	FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal

	UNION ALL
	SELECT 3, t.name, '5' || p.polname, format('  policy %I %s for %s to %s%s%s%s', p.polname,
		CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd,
		(SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE r::regrole::text END, ', ' ORDER BY r::regrole::text)
			FROM unnest(p.polroles) r),
		' using ' || pg_get_expr(p.polqual, p.polrelid), ' with check ' || pg_get_expr(p.polwithcheck, p.polrelid),
		' comment ' || quote_literal(obj_description(p.oid, 'pg_policy')))
	FROM tables t JOIN pg_policy p ON p.polrelid = t.oid

	UNION ALL
	SELECT 3, t.name, '6' || w.rulename, format('  rule %s%s', pg_get_ruledef(w.oid),
		' comment ' || quote_literal(obj_description(w.oid, 'pg_rewrite')))
	FROM tables t JOIN pg_rewrite w ON w.ev_class = t.oid WHERE w.rulename <> '_RETURN'

	UNION ALL
	SELECT 3, t.name, '7' || x.stxname, format('  statistics %s%s%s%s', pg_get_statisticsobjdef(x.oid),
		' target ' || nullif(coalesce(x.stxstattarget, -1), -1),
		CASE WHEN x.stxowner <> quote_ident(current_user)::regrole THEN ' owner ' || x.stxowner::regrole END,
		' comment ' || quote_literal(obj_description(x.oid, 'pg_statistic_ext')))
	FROM tables t JOIN pg_statistic_ext x ON x.stxrelid = t.oid

	UNION ALL
	SELECT 4, f.proname::text, pg_get_function_identity_arguments(f.oid), CASE f.prokind
		WHEN 'a' THEN format('aggregate %I(%s)', f.proname, pg_get_function_identity_arguments(f.oid))
		ELSE rtrim(pg_get_functiondef(f.oid), E'\n') END || coalesce(' comment ' || quote_literal(obj_description(f.oid, 'pg_proc')), '')
		|| CASE WHEN f.proowner <> quote_ident(current_user)::regrole THEN ' owner ' || f.proowner::regrole ELSE '' END
		|| coalesce(' privileges ' || (SELECT string_agg(x::text, ', ' ORDER BY x::text COLLATE "C") FROM unnest(f.proacl) x
			HAVING array_agg(x::text ORDER BY x::text) <> (SELECT array_agg(b::text ORDER BY b::text)
				FROM unnest(acldefault('f', f.proowner)) b)), '')
	FROM pg_proc f
	WHERE f.pronamespace = to_regnamespace(quote_ident(:schema))
		AND NOT EXISTS (SELECT FROM owned WHERE classid = 'pg_proc'::regclass AND objid = f.oid)
)
SELECT text FROM line ORDER BY rank, name COLLATE "C", detail COLLATE "C"
