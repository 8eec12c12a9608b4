package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ArrayCastsIntegrationTests {

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@ParameterizedTest
	@ValueSource(strings = { "code IN ('a', 'it''s', '[b](c),')", "code NOT IN ('a', 'b')", "name IN ('a', 'b')",
			"code = ANY (ARRAY[code, name]::varchar[]::text[])", "number IN (1, 2)", "number IN (1, 2.5, 3)",
			"big IN (number, 5)", "code = ANY ('{a,b}'::varchar[])", "codes && ARRAY['a', code]::varchar(5)[]",
			"codes <@ ARRAY['a'::text, name]::varchar[]", "array_length(ARRAY[code, name]::text[], 1) > 1",
			"at = ANY (ARRAY[day, now()::date]::timestamptz[])", "mark IN ('x', 'y')", "lower(code) IN ('a', 'b')",
			"ARRAY[ARRAY[code]]::text[] = '{}'", "code IN ('a', 'b') OR (code IN ('c', 'd') AND number IN (1))" })
	void serverWritesWhatItReadsInTheSameWay(String expression) {
		String spread = ArrayCasts.spread(written("first", "CHECK (" + expression + ")"));
		assertThat(written("second", spread)).isEqualTo(spread);
	}

	private String written(String table, String check) {
		JdbcClient client = this.postgres.jdbcClient();
		client.sql("""
				CREATE TABLE %s (code varchar(10), name text, number integer, big bigint, codes varchar(10)[],
					at timestamptz, day date, mark char(1), CONSTRAINT k %s)""".formatted(table, check)).update();
		return client
			.sql("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '%s'::regclass AND conname = 'k'"
				.formatted(table))
			.query(String.class)
			.single();
	}

}
