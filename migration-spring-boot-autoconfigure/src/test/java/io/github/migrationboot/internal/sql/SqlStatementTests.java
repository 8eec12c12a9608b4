package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlStatement} and {@link SourcePosition}.
 */
class SqlStatementTests {

	@ParameterizedTest
	@CsvSource({ "1, 10, 5", "2, 10, 6", "3, 10, 7", "4, 11, 1", "5, 11, 2", "6, 12, 1", "7, 12, 2" })
	void positionLeadsToLineAndColumnOfTheSource(int serverPosition, int line, int column) {
		SqlStatement statement = new SqlStatement("ab\nc\nde", 10, 5, true);
		assertThat(statement.position(serverPosition)).isEqualTo(new SourcePosition(line, column));
	}

	@Test
	void positionCountsCharactersBeyondTheBasicPlaneOnce() {
		SqlStatement statement = new SqlStatement("🐘🐘 x\n🐘y", 1, 1, true);
		assertThat(statement.position(4)).isEqualTo(new SourcePosition(1, 4));
		assertThat(statement.position(7)).isEqualTo(new SourcePosition(2, 2));
	}

	@Test
	void positionCountsEveryKindOfLineEndOnce() {
		SqlStatement statement = new SqlStatement("a\r\nb\rc\nd", 1, 1, true);
		assertThat(statement.position(4)).isEqualTo(new SourcePosition(2, 1));
		assertThat(statement.position(6)).isEqualTo(new SourcePosition(3, 1));
		assertThat(statement.position(8)).isEqualTo(new SourcePosition(4, 1));
	}

	@Test
	void positionOutsideIsTheNearestEnd() {
		SqlStatement statement = new SqlStatement("ab", 3, 2, true);
		assertThat(statement.position(0)).isEqualTo(new SourcePosition(3, 2));
		assertThat(statement.position(-1)).isEqualTo(new SourcePosition(3, 2));
		assertThat(statement.position(3)).isEqualTo(new SourcePosition(3, 4));
		assertThat(statement.position(Integer.MAX_VALUE)).isEqualTo(new SourcePosition(3, 4));
	}

	@Test
	void positionWithoutAFileIsInTheStatement() {
		assertThat(new SqlStatement("a\nb", 0, true).position(3)).isEqualTo(new SourcePosition(2, 1));
	}

}
