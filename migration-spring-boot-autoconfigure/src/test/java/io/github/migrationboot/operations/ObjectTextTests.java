package io.github.migrationboot.operations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ObjectText}.
 */
class ObjectTextTests {

	@Test
	void readsEveryKindOfObject() {
		assertThat(ObjectText.parse("view v")).isEqualTo(DatabaseObject.view("v"));
		assertThat(ObjectText.parse("materialized  view v")).isEqualTo(DatabaseObject.materializedView("v"));
		assertThat(ObjectText.parse("function f(numeric(10, 2), text[])"))
			.isEqualTo(DatabaseObject.function("f", "numeric(10, 2), text[]"));
		assertThat(ObjectText.parse("procedure p ()")).isEqualTo(DatabaseObject.procedure("p", ""));
		assertThat(ObjectText.parse("trigger t on orders")).isEqualTo(DatabaseObject.trigger("orders", "t"));
		assertThat(ObjectText.parse("policy p on orders")).isEqualTo(DatabaseObject.policy("orders", "p"));
	}

	@Test
	void namesAreReadAsSqlReadsThem() {
		assertThat(ObjectText.parse("VIEW App.\"My \"\"View\"\"\""))
			.isEqualTo(DatabaseObject.view("My \"View\"").inSchema("app"));
		assertThat(ObjectText.parse("trigger \"on it\" ON \"App\" . Orders"))
			.isEqualTo(DatabaseObject.trigger("orders", "on it").inSchema("App"));
		assertThat(ObjectText.parse("view größe$1")).isEqualTo(DatabaseObject.view("größe$1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "view", "table t", "function f", "trigger t", "view a.b.c", "view a; drop table b",
			"view 1a", "view \"\"", "policy app.p on orders" })
	void whatNamesNoObjectIsRefused(String text) {
		assertThat(ObjectText.parse(text)).isNull();
	}

}
