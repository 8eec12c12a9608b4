package io.github.migrationboot.internal.connection;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import static org.assertj.core.api.Assertions.assertThat;

class ServerMessageTests {

	private static SQLException failure(String severity, String state, String message, String... fields) {
		StringBuilder text = new StringBuilder("S" + severity + "\0C" + state + "\0M" + message + "\0");
		for (String field : fields) {
			text.append(field).append('\0');
		}
		return new PSQLException(new ServerErrorMessage(text.toString()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					22P02 | invalid input syntax for type integer: "x" | invalid input syntax for type integer: "…"
					22003 | value "1234" is out of range for type smallint | value "…" is out of range for type smallint
					22P02 | malformed array literal: "{"a","b"" | malformed array literal: "…"
					22007 | invalid value "x" for "YYYY" | invalid value "…"
					22012 | division by zero | division by zero
					42601 | syntax error in tsquery: "x" | syntax error in tsquery: "…"
					42704 | type "typo" does not exist | type "typo" does not exist
					23505 | duplicate key value violates unique constraint "k" | duplicate key value violates unique constraint "k"
					""")
	void showsNamesAndNoValues(String state, String message, String shown) {
		assertThat(ServerMessage.of(failure("ERROR", state, message))).isEqualTo(shown + " (SQLSTATE " + state + ")");
	}

	@Test
	void showsTheWordThatASyntaxErrorIsAt() {
		assertThat(ServerMessage.of(failure("ERROR", "42601", "syntax error at or near \"FORM\"", "P12")))
			.isEqualTo("syntax error at or near \"FORM\" (SQLSTATE 42601)");
	}

	@Test
	void showsNothingOfAValueInALanguageWithOtherQuotationMarks() {
		assertThat(ServerMessage.of(failure("FEHLER", "22P02", "ungültige Eingabesyntax für Typ integer: »x«")))
			.isEqualTo("a value is not accepted, which is not shown here (SQLSTATE 22P02)");
		assertThat(ServerMessage.of(failure("FEHLER", "42704", "Typ »typo« existiert nicht")))
			.isEqualTo("Typ »typo« existiert nicht (SQLSTATE 42704)");
	}

	@Test
	void showsNothingOfAValueThatTheDriverRefuses() {
		assertThat(ServerMessage.of(new SQLException("Bad value for type int : x", "22003")))
			.isEqualTo("a value is not accepted, which is not shown here (SQLSTATE 22003)");
	}

	@Test
	void hintShowsNoValueEither() {
		String geometry = "\"POINT(x\" <-- parse error at position 7 within geometry";
		assertThat(ServerMessage.hint(failure("ERROR", "XX000", "parse error - invalid geometry", "H" + geometry)))
			.isEqualTo("\"…\" <-- parse error at position 7 within geometry");
		assertThat(ServerMessage.hint(failure("FEHLER", "22023", "ungültig", "H»x«"))).isNull();
		assertThat(ServerMessage.hint(failure("ERROR", "42703", "column \"a\" does not exist", "HPerhaps \"t.b\".")))
			.isEqualTo("Perhaps \"t.b\".");
		assertThat(ServerMessage.hint(failure("ERROR", "22012", "division by zero"))).isNull();
		assertThat(ServerMessage.hint(new SQLException("closed", "08003"))).isNull();
	}

	@Test
	void stackTraceHasTheMessageAndNoDetail() {
		SQLException failure = failure("ERROR", "23505", "duplicate key value violates unique constraint \"k\"",
				"DKey (email)=(x@example.org) already exists.", "WSQL statement \"INSERT x@example.org\"");
		failure.addSuppressed(new IllegalStateException("second"));
		assertThat(failure.getMessage()).contains("x@example.org");
		SQLException safe = ServerMessage.withoutDetail(failure);
		StringWriter trace = new StringWriter();
		safe.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString())
			.startsWith("org.postgresql.util.PSQLException: duplicate key value violates unique constraint \"k\"")
			.contains("ServerMessageTests.failure", "Suppressed: java.lang.IllegalStateException: second")
			.doesNotContain("x@example.org");
		assertThat(safe.getSQLState()).isEqualTo("23505");
		assertThat(((PSQLException) safe).getServerErrorMessage()).isNotNull();
	}

	@Test
	void failureThatIsNotTheServersIsKept() {
		SQLException failure = new SQLException("closed", "08003");
		assertThat((Object) ServerMessage.withoutDetail(failure)).isSameAs(failure);
	}

}
