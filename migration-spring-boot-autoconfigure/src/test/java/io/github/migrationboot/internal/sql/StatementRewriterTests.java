package io.github.migrationboot.internal.sql;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementRewriter}.
 */
class StatementRewriterTests {

	private static String unqualified(String sql) {
		return StatementRewriter.withoutSchemas(sql, Set.of("app", "My Shop"));
	}

	@Test
	void schemaIsLeftOutHoweverItIsWritten() {
		assertThat(unqualified("CREATE TABLE app.a (b app.c, d \"app\" . e, f \"My Shop\".\"G\", h APP.i)"))
			.isEqualTo("CREATE TABLE a (b c, d  e, f \"G\", h i)");
	}

	@Test
	void otherSchemasAndColumnsOfThatNameStay() {
		String sql = "SELECT other.app.a, app, x.app FROM audit.app WHERE 'app.b' = $$app.c$$";
		assertThat(unqualified(sql)).isEqualTo(sql);
	}

	@Test
	void indexIsCreatedInTheTransaction() {
		assertThat(StatementRewriter.withoutConcurrently("CREATE UNIQUE INDEX /* x */ CONCURRENTLY i ON t (a)"))
			.isEqualTo("CREATE UNIQUE INDEX /* x */ i ON t (a)");
	}

	@Test
	void otherStatementsStayAsTheyAre() {
		assertThat(StatementRewriter.withoutConcurrently("REFRESH MATERIALIZED VIEW CONCURRENTLY v"))
			.isEqualTo("REFRESH MATERIALIZED VIEW CONCURRENTLY v");
	}

}
