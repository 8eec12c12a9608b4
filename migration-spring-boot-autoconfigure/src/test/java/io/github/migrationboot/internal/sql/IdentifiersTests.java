package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.operations.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdentifiersTests {

	@Test
	void plainNameStaysPlain() {
		assertThat(Identifiers.quote("chunk_embeddings")).isEqualTo("chunk_embeddings");
	}

	@Test
	void otherNamesAreQuotedAndQuotesDoubled() {
		assertThat(Identifiers.quote("a\", DROP TABLE b --")).isEqualTo("\"a\"\", DROP TABLE b --\"");
		assertThat(Identifiers.quote(QualifiedName.of("App", "user"))).isEqualTo("\"App\".\"user\"");
	}

	@Test
	void nameThatPostgresWouldCutIsRefused() {
		assertThat(Identifiers.quote("x".repeat(63))).hasSize(63);
		assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifiers.quote("é".repeat(32)))
			.satisfies((ex) -> {
				assertThat(ex.getDescription()).contains("64 bytes");
				assertThat(ex.getAction()).contains("63");
			});
	}

	@Test
	void emptyNameNulAndSemicolonAreRefused() {
		assertThatExceptionOfType(InvalidIdentifierException.class)
			.isThrownBy(() -> Identifiers.quote("a; DROP TABLE b"))
			.withMessageContaining("semicolon");
		assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifiers.quote(""));
		assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifiers.quote("a\0b"))
			.satisfies((ex) -> assertThat(ex.getIdentifier()).isEqualTo("a\0b"));
	}

}
