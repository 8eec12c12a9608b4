package io.github.migrationboot.internal.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows as SQL, and what the server makes of it.
 */
class BulkInsertIntegrationTests {

	private static final String HOSTILE = "'; DROP TABLE t; -- \\' \" $$ {a,\"b\"} 🐘\n";

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	@Test
	void valuesArriveAsTheyAre() {
		assertArrives("boolean", true, "true");
		assertArrives("smallint", (short) -1, "-1");
		assertArrives("integer", Integer.MIN_VALUE, "-2147483648");
		assertArrives("bigint", Long.MIN_VALUE, "-9223372036854775808");
		assertArrives("numeric", new BigInteger("1".repeat(40)), "1".repeat(40));
		assertArrives("numeric", new BigDecimal("-1.50"), "-1.50");
		assertArrives("numeric", new BigDecimal("1E+3"), "1000");
		assertArrives("double precision", 1.0E-300, "1e-300");
		assertArrives("double precision", Double.NaN, "NaN");
		assertArrives("double precision", Double.NEGATIVE_INFINITY, "-Infinity");
		assertArrives("double precision", -0.0, "-0");
		assertArrives("real", 0.1f, "0.1");
		assertArrives("text", HOSTILE, HOSTILE);
		assertArrives("text", new StringBuilder("x"), "x");
		assertArrives("text", 'c', "c");
		assertArrives("text", null, null);
		assertArrives("day", DayOfWeek.MONDAY, "MONDAY");
		assertArrives("jsonb", "{\"a\": 1}", "{\"a\": 1}");
		assertArrives("uuid", new UUID(1, 2), "00000000-0000-0001-0000-000000000002");
		assertArrives("bytea", new byte[] { 0, 39, 92, -1 }, "\\x00275cff");
	}

	@Test
	void timesArriveAsTheyAre() {
		assertArrives("date", LocalDate.of(2026, 2, 3), "2026-02-03");
		assertArrives("date", LocalDate.of(12026, 2, 3), "12026-02-03");
		assertArrives("date", LocalDate.of(-43, 3, 15), "0044-03-15 BC");
		assertArrives("date", LocalDate.MAX, "infinity");
		assertArrives("time", LocalTime.of(23, 59, 59, 123456000), "23:59:59.123456");
		assertArrives("timetz", OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHoursMinutes(-3, -30)), "01:02:03-03:30");
		assertArrives("timestamp", LocalDateTime.of(2026, 1, 2, 3, 4), "2026-01-02 03:04:00");
		assertArrives("timestamp", LocalDateTime.of(0, 1, 2, 3, 4), "0001-01-02 03:04:00 BC");
		assertArrives("timestamp", LocalDateTime.MIN, "-infinity");
		assertArrives("timestamptz", Instant.parse("2026-01-02T03:04:05.000001Z"), "2026-01-02 03:04:05.000001+00");
		assertArrives("timestamptz", Instant.MAX, "infinity");
		assertArrives("timestamptz", OffsetDateTime.of(1800, 1, 2, 3, 4, 5, 0, ZoneOffset.ofTotalSeconds(3208)),
				"1800-01-02 02:10:37+00");
		assertArrives("timestamptz", ZonedDateTime.parse("2026-07-01T12:00:00+02:00[Europe/Berlin]"),
				"2026-07-01 10:00:00+00");
		assertArrives("interval", Duration.ofMillis(-90_500), "-00:01:30.5");
		assertArrives("interval", Period.of(1, -2, 3), "10 mons 3 days");
	}

	@Test
	void arraysArriveAsTheyAre() {
		assertArrives("integer[]", new int[] { 1, -2 }, "{1,-2}");
		assertArrives("text[]", new @Nullable String[] { HOSTILE, null, "NULL", "" },
				"{\"'; DROP TABLE t; -- \\\\' \\\" $$ {a,\\\"b\\\"} 🐘\n\",NULL,\"NULL\",\"\"}");
		assertArrives("text[]", List.of(), "{}");
		assertArrives("boolean[]", Arrays.asList(true, null), "{t,NULL}");
		assertArrives("numeric[]", List.of(List.of(1, new BigDecimal("2.5")), List.of(3, 4)), "{{1,2.5},{3,4}}");
		assertArrives("double precision[]", new double[] { Double.POSITIVE_INFINITY }, "{Infinity}");
		assertArrives("day[]", new DayOfWeek[] { DayOfWeek.MONDAY }, "{MONDAY}");
		assertArrives("bytea[]", List.of(new byte[] { 1 }), "{\"\\\\x01\"}");
		assertArrives("date[]", List.of(LocalDate.of(-43, 3, 15)), "{\"0044-03-15 BC\"}");
	}

	/**
	 * Assert it also for a session where a backslash in a plain string is an escape.
	 */
	private void assertArrives(String type, @Nullable Object value, @Nullable String expected) {
		for (String standardStrings : List.of("on", "off")) {
			SingleConnectionDataSource session = new SingleConnectionDataSource(this.postgres.connection(), true);
			JdbcTemplate jdbc = new JdbcTemplate(session);
			jdbc.execute("SET standard_conforming_strings = " + standardStrings + "; SET TimeZone = 'UTC'");
			jdbc.execute("DROP TABLE IF EXISTS t; DROP TYPE IF EXISTS day; CREATE TYPE day AS ENUM ('MONDAY')");
			jdbc.execute("CREATE TABLE t (k integer, v " + type + ")");
			run(jdbc, Operations.record((op) -> op.bulkInsert("t").columns("k", "v").row(1, value)));
			assertThat(jdbc.queryForList("SELECT v::text FROM t", String.class)).as(type).containsExactly(expected);
			session.destroy();
		}
	}

	@Test
	void rowsOfAKeyOfSeveralColumnsAreDeletedAgainAndNoOthers() {
		JdbcTemplate jdbc = new JdbcTemplate(this.postgres.dataSource());
		jdbc.execute("CREATE TYPE day AS ENUM ('MONDAY', 'TUESDAY')");
		jdbc.execute("CREATE TABLE \"T\" (a integer, b day)");
		jdbc.execute("INSERT INTO \"T\" VALUES (1, 'TUESDAY'), (2, 'MONDAY')");
		Consumer<Operations> body = (op) -> op.bulkInsert("T")
			.columns("b", "a")
			.row(DayOfWeek.MONDAY, 1)
			.row(DayOfWeek.TUESDAY, 2)
			.key("a", "b");
		run(jdbc, Operations.record(body));
		assertThat(count(jdbc)).isEqualTo(4);
		run(jdbc, Operations.record((op) -> op.reverse(body)));
		assertThat(jdbc.queryForList("SELECT a || ' ' || b FROM \"T\" ORDER BY 1", String.class))
			.containsExactly("1 TUESDAY", "2 MONDAY");
	}

	@Test
	void manyRowsAreSeveralStatements() {
		JdbcTemplate jdbc = new JdbcTemplate(this.postgres.dataSource());
		jdbc.execute("CREATE TABLE \"T\" (a integer, b text)");
		Consumer<Operations> body = (op) -> op.bulkInsert("T")
			.columns("a", "b")
			.rows(IntStream.range(0, 2500).mapToObj((i) -> List.of(i, "x")).toList())
			.key("a");
		List<Operation> insert = Operations.record(body);
		assertThat(PostgresRenderer.render(insert.get(0))).hasSize(3);
		run(jdbc, insert);
		assertThat(count(jdbc)).isEqualTo(2500);
		run(jdbc, Operations.record((op) -> op.reverse(body)));
		assertThat(count(jdbc)).isZero();
	}

	@Test
	void longRowsAreSeveralStatements() {
		List<Operation> insert = Operations
			.record((op) -> op.bulkInsert("t").columns("a").row("x".repeat(600_000)).row("x".repeat(600_000)).row("x"));
		assertThat(PostgresRenderer.render(insert.get(0))).hasSize(2);
	}

	@Test
	void insertOfNoRowsIsNoStatement() {
		assertThat(PostgresRenderer.render(Operations.record((op) -> op.bulkInsert("t").columns("a")).get(0)))
			.isEmpty();
	}

	private static int count(JdbcTemplate jdbc) {
		Integer count = jdbc.queryForObject("SELECT count(*) FROM \"T\"", Integer.class);
		return (count != null) ? count : -1;
	}

	private static void run(JdbcTemplate jdbc, List<Operation> operations) {
		operations.stream()
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.forEach((statement) -> jdbc.execute(statement.sql()));
	}

}
