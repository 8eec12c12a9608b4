package io.github.migrationboot.internal.sql;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.operations.InvalidOperationException;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PostgresRenderer}; what it gives is in the golden file.
 */
class PostgresRendererTests {

	@ParameterizedTest
	@ValueSource(strings = { "1; DROP TABLE t", "1 -- ", "1;", "1 /* x */" })
	void expressionThatEndsItsStatementIsRefused(String expression) {
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> render((op) -> op.alterColumn("t", "a").setDefault(expression)))
			.satisfies((ex) -> assertThat(ex.getDescription()).contains("alter column t.a"));
	}

	@Test
	void semicolonInsideOfATextIsNoEnd() {
		assertThat(render((op) -> op.alterColumn("t", "a").setDefault("'a; -- b'"))).hasSize(1);
	}

	@Test
	void expressionThatIsNotClosedIsRefused() {
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> render((op) -> op.addConstraint("t", "c").check("a > 0 -- always")))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("comment"));
	}

	@Test
	void nameThatIsTooLongOrHoldsNulOrAStatementIsRefused() {
		for (String name : List.of("x".repeat(64), "a\0b", "", "a; DROP TABLE t")) {
			assertThatExceptionOfType(InvalidIdentifierException.class)
				.isThrownBy(() -> render((op) -> op.createSequence(name)));
		}
	}

	@Test
	void whatRunsConcurrentlyRunsOutsideOfATransactionUnlessPostgresAllowsIt() {
		assertThat(render((op) -> {
			op.detachPartition("t", "p").concurrently();
			op.detachPartition("t", "p").finalizing();
			op.reindexTable("t").concurrently();
			op.refreshMaterializedView("v").concurrently();
		})).extracting(SqlStatement::transactional).containsExactly(false, true, false, true);
	}

	@Test
	void typesOfExtensionsAreNamedWithTheirModifiers() {
		assertThat(render((op) -> {
			op.addColumn("t", "a", Types.vector(3));
			op.addColumn("t", "a", Types.halfvec(3).array());
			op.addColumn("t", "a", Types.sparsevec(1000));
			op.addColumn("t", "a", Types.geometry("Point", 4326));
			op.addColumn("t", "a", Types.geography("Point", 4326));
		})).extracting((statement) -> statement.sql().substring("ALTER TABLE t ADD COLUMN a ".length()))
			.containsExactly("vector(3)", "halfvec(3)[]", "sparsevec(1000)", "geometry(Point,4326)",
					"geography(Point,4326)");
	}

	private static List<SqlStatement> render(Consumer<Operations> body) {
		return Operations.record(body)
			.stream()
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.toList();
	}

}
