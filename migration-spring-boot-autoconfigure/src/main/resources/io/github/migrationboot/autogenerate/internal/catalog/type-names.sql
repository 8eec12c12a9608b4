-- All types, so that every other query can name one by its oid. Only a true array has an element here.
SELECT t.oid, n.nspname AS schema, t.typname AS name, pg_type_is_visible(t.oid) AS visible, e.oid AS element
FROM pg_type t
	JOIN pg_namespace n ON n.oid = t.typnamespace
	LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
