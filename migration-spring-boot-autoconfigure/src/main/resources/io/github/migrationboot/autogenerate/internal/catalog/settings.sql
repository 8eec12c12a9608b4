-- How the server is to write texts: names in the default schema without it, those in the other compared ones with it, and
-- values without regard to how the session wants to see them (dates are as the
-- driver needs them). Lasts until the transaction or the savepoint is rolled back.
SELECT set_config('search_path', (SELECT string_agg(quote_ident(schema), ', ' ORDER BY position)
		FROM unnest(array_prepend(CAST(:defaultSchema AS name), current_schemas(false))) WITH ORDINALITY path(schema, position)
		WHERE position = 1 OR schema <> ALL (CAST(:schemas AS name[]))), true),
	set_config('quote_all_identifiers', 'off', true),
	set_config('IntervalStyle', 'postgres', true), set_config('TimeZone', 'UTC', true),
	set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)
