package io.github.migrationboot.test;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Test classes that {@link PostgresExtensionIntegrationTests} runs and looks at. Here and
 * not there, so that no pattern of test names finds the one that must fail.
 */
final class ExtensionCases {

	private ExtensionCases() {
	}

	static class LeakingCase {

		@RegisterExtension
		final PostgresExtension postgres = new PostgresExtension();

		@Test
		void leak() throws SQLException {
			this.postgres.connection().createStatement().execute("SELECT 'the leak'");
		}

	}

	static class NamingCase {

		static @Nullable String name;

		@RegisterExtension
		final PostgresExtension postgres = new PostgresExtension();

		@Test
		void remember() {
			name = this.postgres.database().name();
		}

	}

}
