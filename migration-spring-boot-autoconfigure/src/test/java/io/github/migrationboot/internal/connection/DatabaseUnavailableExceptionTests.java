package io.github.migrationboot.internal.connection;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseUnavailableExceptionTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			28P01, The database refused the login, the user and the password
			28000, The database refused the login, pg_hba.conf
			08004, No connection to the database, a password is set
			3D000, The database does not exist, Create the database
			42501, The login may not connect to the database, GRANT CONNECT
			53300, No connection to the database, max_connections
			57P03, No connection to the database, Wait until the server has started
			08001, No connection to the database, Check that the server runs
			""")
	void saysWhatWasFoundAndWhatToDo(String state, String found, String action) {
		DatabaseUnavailableException failure = new DatabaseUnavailableException(
				new SQLException("FATAL: so it is\n  Detail: p", state));
		assertThat(failure.getDescription()).isEqualTo(found + ": so it is (SQLSTATE " + state + ")");
		assertThat(failure.getAction()).contains(action);
		assertThat(failure.getSqlState()).isEqualTo(state);
	}

	@Test
	void doesNotRepeatAUrlThatTheDriverRepeats() {
		DatabaseUnavailableException failure = new DatabaseUnavailableException(
				new SQLException("Cannot parse jdbc:postgresql://u:s3cret@h/d", "08001"));
		assertThat(failure.getDescription()).contains("the driver cannot read the URL").doesNotContain("s3cret");
	}

}
