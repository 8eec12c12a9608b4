package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentDetachTests {

	@Test
	void namesAreThoseOfTheStatement() {
		ConcurrentDetach detach = ConcurrentDetach
			.of("alter table if exists only public . p detach partition \"S\".\"x.y\" concurrently");
		assertThat(detach).isEqualTo(new ConcurrentDetach("public.p", "\"S\".\"x.y\""));
		assertThat(new ConcurrentDetach("p", "x").finish()).isEqualTo("ALTER TABLE p DETACH PARTITION x FINALIZE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE p DETACH PARTITION x", "ALTER TABLE p DETACH PARTITION x FINALIZE",
			"ALTER TABLE p ATTACH PARTITION x DEFAULT", "ALTER INDEX p RENAME TO concurrently", "" })
	void otherStatementsAreNone(String sql) {
		assertThat(ConcurrentDetach.of(sql)).isNull();
	}

}
