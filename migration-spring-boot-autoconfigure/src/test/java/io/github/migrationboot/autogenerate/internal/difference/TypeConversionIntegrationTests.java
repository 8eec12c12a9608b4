package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.Types;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TypeConversion}: PostgreSQL takes what it says, from each type to
 * each.
 */
class TypeConversionIntegrationTests {

	private static final QualifiedName TABLE = new QualifiedName(null, "t");

	private static final List<DataType> TYPES = List.of(Types.bigint(), Types.integer(), Types.smallint(),
			Types.numeric(), Types.numeric(10, 2), Types.real(), Types.doublePrecision(), Types.bool(), Types.text(),
			Types.varchar(10), Types.character(3), Types.bytea(), Types.date(), Types.time(), Types.timetz(),
			Types.timestamp(), Types.timestamptz(), Types.timestamptz(3), Types.interval(),
			Types.interval("day to second"), Types.uuid(), Types.json(), Types.jsonb(), Types.inet(), Types.cidr(),
			Types.macaddr(), Types.money(), Types.xml(), Types.oid(), Types.bit(8), Types.bitVarying(), Types.point(),
			Types.tsvector(), Types.citext(), Types.hstore(), Types.type("mood"), Types.type("Mood 2"),
			Types.integer().array(), Types.text().array(), Types.type("mood").array());

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	static Stream<DataType> types() {
		return TYPES.stream();
	}

	@ParameterizedTest
	@MethodSource("types")
	void aColumnCanBecomeOfAnyType(DataType from) {
		List<Operation> operations = new ArrayList<>(Operations.record((op) -> {
			op.execute("DROP SCHEMA public CASCADE");
			op.execute("CREATE SCHEMA public");
			op.createExtension("citext");
			op.createExtension("hstore");
			op.createEnum("mood", "glad", "sad");
			op.createEnum("Mood 2", "glad", "sad");
		}));
		for (DataType to : TYPES) {
			operations.addAll(Operations.record((op) -> {
				op.createTable("t", (table) -> table.column("The c", from));
				op.execute("INSERT INTO t VALUES (NULL)");
			}));
			operations.add(conversion(from, to));
			operations.addAll(Operations.record((op) -> op.dropTable("t")));
		}
		run(operations);
		assertThat(postgres.jdbcClient().sql("SELECT to_regclass('t') IS NULL").query(Boolean.class).single()).isTrue();
	}

	@Test
	void valuesAreConverted() {
		assertThat(converted("41", Types.text(), Types.integer())).isEqualTo("41");
		assertThat(converted("t", Types.bool(), Types.integer())).isEqualTo("1");
		assertThat(converted("{1,2}", Types.integer().array(), Types.bigint().array())).isEqualTo("{1,2}");
		assertThat(converted("{\"a\": 1}", Types.text(), Types.jsonb())).isEqualTo("{\"a\": 1}");
		assertThat(converted("5", Types.jsonb(), Types.numeric())).isEqualTo("5");
		assertThat(converted("2026-01-02", Types.date(), Types.timestamp())).isEqualTo("2026-01-02 00:00:00");
		assertThat(converted("101", Types.bit(3), Types.integer())).isEqualTo("5");
	}

	@ParameterizedTest
	@MethodSource("contents")
	void whatALargeObjectHoldsIsConvertedAndNotItsNumber(DataType type, String value, String shown) {
		run(Operations.record((op) -> {
			op.execute("DROP TABLE IF EXISTS t");
			op.execute("CREATE EXTENSION IF NOT EXISTS citext");
			op.createTable("t", (table) -> table.column("The c", Types.oid()));
		}));
		JdbcClient client = postgres.jdbcClient();
		client.sql("INSERT INTO t VALUES (lo_from_bytea(0, convert_to(?, 'UTF8'))), (NULL)").param(value).update();
		for (int time = 0; time < 2; time++) {
			run(List.of(conversion(Types.oid(), type)));
			assertThat(shown()).containsExactly(shown, null);
			run(List.of(conversion(type, Types.oid())));
		}
		assertThat(client.sql("SELECT convert_from(lo_get(\"The c\"), 'UTF8') FROM t LIMIT 1")
			.query(String.class)
			.single()).isEqualTo(value);
		assertThat(TypeConversion.note(Types.oid(), type)).contains("stay where they are");
		assertThat(TypeConversion.note(type, Types.oid())).contains("a large object of its own");
	}

	static Stream<Arguments> contents() {
		return Stream.of(Arguments.of(Types.text(), "Grüße", "Grüße"),
				Arguments.of(Types.varchar(10), "Grüße", "Grüße"), Arguments.of(Types.citext(), "Grüße", "Grüße"),
				Arguments.of(Types.bytea(), "aé", "\\x61c3a9"),
				Arguments.of(Types.jsonb(), "{\"a\": 1}", "{\"a\": 1}"));
	}

	@Test
	void theNumberOfALargeObjectStaysANumber() {
		assertThat(TypeConversion.using("c", Types.oid(), Types.bigint())).isNull();
		assertThat(TypeConversion.note(Types.oid(), Types.bigint())).isNull();
	}

	private static List<String> shown() {
		return postgres.jdbcClient().sql("SELECT \"The c\"::text FROM t").query(String.class).list();
	}

	private static String converted(String value, DataType from, DataType to) {
		run(Operations.record((op) -> {
			op.execute("DROP TABLE IF EXISTS t");
			op.createTable("t", (table) -> table.column("The c", from));
		}));
		JdbcClient client = postgres.jdbcClient();
		client.sql("INSERT INTO t SELECT CAST(? AS " + client.sql(
				"SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum = 1")
			.query(String.class)
			.single() + ")").param(value).update();
		run(List.of(conversion(from, to)));
		return client.sql("SELECT \"The c\"::text FROM t").query(String.class).single();
	}

	private static Operation conversion(DataType from, DataType to) {
		return new AlterColumn(TABLE, "The c",
				List.of(new ColumnChange.Type(to, null, TypeConversion.using("The c", from, to))), List.of(),
				List.of());
	}

	/**
	 * Runs all in one transaction, which takes much less time.
	 */
	private static void run(List<Operation> operations) {
		new JdbcTemplate(postgres.database().reusedDataSource()).execute(operations.stream()
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.map(SqlStatement::sql)
			.collect(Collectors.joining(";\n")));
	}

}
