package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MachineNames} with the names that PostgreSQL chooses.
 */
class MachineNamesIntegrationTests {

	private static final String SELECT_NAMES = """
			SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
			UNION ALL SELECT relname FROM pg_class WHERE relkind = 'S'
			""";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void namesAreCutAsTheServerCutsThem() {
		for (String table : List.of("t", "a".repeat(30), "a".repeat(50), "a".repeat(63), "Größe der Tür".repeat(3))) {
			for (String column : List.of("c", "b".repeat(30), "b".repeat(63), "üb".repeat(19))) {
				this.postgres.jdbcClient().sql("""
						CREATE TABLE "%1$s" ("%2$s" bigserial UNIQUE REFERENCES "%1$s" ("%2$s") CHECK ("%2$s" > 0),
							"other" bigint PRIMARY KEY)
						""".formatted(table, column)).update();
				assertThat(this.postgres.jdbcClient().sql(SELECT_NAMES).query(String.class).list())
					.containsExactlyInAnyOrder(MachineNames.make(table, column, "key"),
							MachineNames.make(table, column, "fkey"), MachineNames.make(table, column, "check"),
							MachineNames.make(table, null, "pkey"), MachineNames.make(table, column, "seq"));
				this.postgres.jdbcClient().sql("DROP TABLE \"%s\"".formatted(table)).update();
			}
		}
	}

}
