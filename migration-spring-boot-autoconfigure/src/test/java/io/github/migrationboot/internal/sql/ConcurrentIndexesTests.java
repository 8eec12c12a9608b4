package io.github.migrationboot.internal.sql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentIndexesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CREATE INDEX CONCURRENTLY ix ON t (a)                           | ix
			create unique index concurrently if not exists "I x" on t (a)   | "I x"
			CREATE /* now */ INDEX CONCURRENTLY ix ON ONLY "S"."T" (a)      | "S".ix
			CREATE INDEX CONCURRENTLY ix ON app.t USING gin (a)             | app.ix
			""")
	void indexIsNamedInTheSchemaOfItsTable(String sql, String index) {
		assertThat(ConcurrentIndexes.builtBy(sql)).isEqualTo(index);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "CREATE INDEX ix ON t (a)", "DROP INDEX CONCURRENTLY ix", "CREATE INDEX CONCURRENTLY ON t (a)",
					"SELECT 'CREATE INDEX CONCURRENTLY ix ON t (a)'", "CREATE TABLE t ()" })
	void otherStatementsBuildNone(String sql) {
		assertThat(ConcurrentIndexes.builtBy(sql)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DROP INDEX CONCURRENTLY ix                    | ix
			drop index concurrently if exists "S"."I x"   | "S"."I x"
			""")
	void droppedIndexIsNamed(String sql, String index) {
		assertThat(ConcurrentIndexes.droppedBy(sql)).isEqualTo(index);
		assertThat(ConcurrentIndexes.droppedBy("DROP INDEX ix")).isNull();
	}

}
