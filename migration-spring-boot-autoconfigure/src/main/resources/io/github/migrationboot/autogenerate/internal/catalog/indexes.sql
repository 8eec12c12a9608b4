-- Of tables and materialized views, those of constraints too; not those that partitions have from their table.
SELECT i.indexrelid AS oid, i.indrelid AS "table", c.relname AS name, m.amname AS method, i.indisunique AS is_unique,
	coalesce(CAST(to_jsonb(i) ->> 'indnullsnotdistinct' AS boolean), false) AS nulls_not_distinct,
	i.indisvalid AS valid, i.indisclustered AS clustered, i.indisreplident AS replica_identity, c.reloptions AS parameters,
	s.spcname AS tablespace, pg_get_expr(i.indpred, i.indrelid) AS predicate, d.description AS comment,
	EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
FROM pg_index i
	JOIN pg_class c ON c.oid = i.indexrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace
	JOIN pg_am m ON m.oid = c.relam
	LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
	LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE n.nspname = ANY (CAST(:schemas AS name[])) AND NOT c.relispartition
