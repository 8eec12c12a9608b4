-- Without their comments, which they bring along. PL/pgSQL is in every database. An author may have fixed the schema,
-- which is then created with the extension, and must not be named while there is none.
SELECT x.oid, x.extname AS name, n.nspname AS schema,
  n.nspname = ANY (current_schemas(false)) OR EXISTS (
   SELECT FROM pg_available_extension_versions() v
   WHERE v.name = x.extname AND v.version = x.extversion AND v.schema = n.nspname) AS implied
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
WHERE x.extname <> 'plpgsql'
