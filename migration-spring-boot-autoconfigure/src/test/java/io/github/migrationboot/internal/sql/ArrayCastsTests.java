package io.github.migrationboot.internal.sql;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrayCastsTests {

	@Test
	void castOfAnArrayBecomesACastOfEachElement() {
		assertThat(ArrayCasts.spread("CHECK (((state)::text = ANY ((ARRAY['new'::character varying, "
				+ "'it''s, [x]'::character varying])::text[])))"))
			.isEqualTo("CHECK (((state)::text = ANY (ARRAY[('new'::character varying)::text, "
					+ "('it''s, [x]'::character varying)::text])))");
	}

	@Test
	void everyCastIsSpreadAndThoseOfCastsToo() {
		assertThat(ArrayCasts.spread("((ARRAY[a])::text[])::citext[] || (ARRAY[f(b, c), d])::\"My type\"(5)[]"))
			.isEqualTo("ARRAY[((a)::text)::citext] || ARRAY[(f(b, c))::\"My type\"(5), (d)::\"My type\"(5)]");
	}

	@Test
	void arrayOfAnotherSchemasTypeIsSpread() {
		assertThat(ArrayCasts.spread("ANY ((ARRAY[a])::\"Be side\".kind[])"))
			.isEqualTo("ANY (ARRAY[(a)::\"Be side\".kind])");
	}

	@Test
	void otherArraysStayAsTheyAre() {
		for (String sql : new String[] { "f(ARRAY[a])::text[]", "(ARRAY[a])::tags", "ARRAY[]::text[]", "(ARRAY[a])",
				"(ARRAY[ARRAY[a]])::text[]", "(ARRAY[a] || b)::text[]", "'(ARRAY[a])::text[]'" }) {
			assertThat(ArrayCasts.spread(sql)).isEqualTo(sql);
		}
	}

}
