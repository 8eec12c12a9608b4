package io.github.migrationboot.test;

import java.sql.Connection;
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

		/**
		 * Held, since the driver closes a connection that is garbage.
		 */
		static @Nullable Connection leaked;

		@RegisterExtension
		final PostgresExtension postgres = new PostgresExtension();

		@Test
		void leak() throws SQLException {
			leaked = this.postgres.connection();
			leaked.createStatement().execute("SELECT 'the leak'");
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
