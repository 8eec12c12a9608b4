package io.github.migrationboot.runner;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.operations.ExecuteSql;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.revision.RevisionNode;

import static org.assertj.core.api.Assertions.assertThat;

class WayBackTests {

	private static final RevisionNode NODE = node("b", List.of("a"), List.of("x"));

	private static RevisionNode node(String id, List<String> parents, List<String> dependencies) {
		return new RevisionNode(id, parents, dependencies, List.of(), "do it", "b.sql");
	}

	@Test
	void scriptIsKeptAsItIsAndReadAsOneOperation() {
		WayBack wayBack = WayBack.script(NODE, true, "DROP TABLE t;\nSELECT 1;");
		assertThat(wayBack.text()).isEqualTo("DROP TABLE t;\nSELECT 1;");
		assertThat(wayBack.transactional()).isTrue();
		assertThat(wayBack.refusal()).isNull();
		assertThat(wayBack.operations()).containsExactly(new ExecuteSql("DROP TABLE t;\nSELECT 1;", 0, null));
	}

	@Test
	void scriptWithoutATransactionSaysSoInItsFirstLine() {
		WayBack wayBack = WayBack.script(NODE, false, "DROP TABLE t;");
		assertThat(wayBack.text()).isEqualTo("-- transactional: false\nDROP TABLE t;");
		assertThat(wayBack.transactional()).isFalse();
		assertThat(wayBack.operations()).containsExactly(new ExecuteSql("DROP TABLE t;", 0, null));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void emptyDowngradeDoesNothingAndIsNoRefusal(boolean transactional) {
		WayBack wayBack = WayBack.script(NODE, transactional, "");
		assertThat(wayBack.operations()).isEmpty();
		assertThat(wayBack.refusal()).isNull();
		assertThat(wayBack.isOf(NODE)).isTrue();
	}

	@Test
	void reasonIsOneLineWhateverItsAuthorWrote() {
		WayBack wayBack = WayBack.irreversible(NODE, " the rows\r\n\tare; DROP TABLE t;\n gone ");
		assertThat(wayBack.text()).isEqualTo("-- irreversible: the rows are; DROP TABLE t; gone");
		assertThat(wayBack.refusal()).isEqualTo("the rows are; DROP TABLE t; gone");
		assertThat(wayBack.notStored()).isNull();
		assertThat(wayBack.operations()).containsExactly(new Irreversible("the rows are; DROP TABLE t; gone"));
	}

	@Test
	void whatIsNotStoredSaysWhy() {
		WayBack wayBack = WayBack.notStored(NODE, "it is code (hash)");
		assertThat(wayBack.text()).isEqualTo("-- not stored: it is code (hash)");
		assertThat(wayBack.notStored()).isEqualTo("it is code (hash)");
		assertThat(wayBack.refusal()).isEqualTo("it is code (hash)");
	}

	@Test
	void checksumIsOfTheTextAndOfThePlaceInTheGraph() {
		WayBack wayBack = WayBack.script(NODE, true, "DROP TABLE t;");
		assertThat(wayBack.checksum()).hasSize(64);
		assertThat(wayBack.isOf(node("b", List.of("a"), List.of("x")))).isTrue();
		assertThat(wayBack.isOf(node("c", List.of("a"), List.of("x")))).isFalse();
		assertThat(wayBack.isOf(node("b", List.of("a", "x"), List.of()))).isFalse();
		assertThat(wayBack.isOf(node("b", List.of(), List.of("a", "x")))).isFalse();
		assertThat(new WayBack("DROP TABLE u;", wayBack.checksum()).isOf(NODE)).isFalse();
		assertThat(new WayBack("-- not stored: x", wayBack.checksum()).isOf(NODE)).isFalse();
	}

}
