package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.internal.sql.ConcurrentReindex.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentReindexTests {

	@Test
	void wordAndOptionAreTheSame() {
		assertThat(ConcurrentReindex.of("REINDEX INDEX CONCURRENTLY s . \"I\""))
			.isEqualTo(new ConcurrentReindex(Scope.INDEX, "s.\"I\""));
		assertThat(ConcurrentReindex.of("reindex (verbose, concurrently) table t"))
			.isEqualTo(new ConcurrentReindex(Scope.TABLE, "t"));
		assertThat(ConcurrentReindex.of("REINDEX (CONCURRENTLY on) SCHEMA s"))
			.isEqualTo(new ConcurrentReindex(Scope.SCHEMA, "s"));
		assertThat(ConcurrentReindex.of("REINDEX DATABASE CONCURRENTLY"))
			.isEqualTo(new ConcurrentReindex(Scope.DATABASE, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "REINDEX INDEX i", "REINDEX (CONCURRENTLY off) TABLE t", "REINDEX SCHEMA concurrently_",
			"CREATE INDEX CONCURRENTLY i ON t (a)", "" })
	void otherStatementsAreNone(String sql) {
		assertThat(ConcurrentReindex.of(sql)).isNull();
	}

}
