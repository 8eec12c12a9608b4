package io.github.migrationboot.autogenerate;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.operations.DatabaseObject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ObjectPatterns}.
 */
class ObjectPatternsTests {

	private static final DatabaseObject USERS = DatabaseObject.table("users");

	private static final DatabaseObject NAME = DatabaseObject.column("users", "name");

	private static final DatabaseObject LOG = DatabaseObject.table("log").inSchema("audit");

	private static ObjectPatterns including(String... patterns) {
		return new ObjectPatterns(List.of(patterns), List.of(), "app");
	}

	private static ObjectPatterns excluding(String... patterns) {
		return new ObjectPatterns(List.of(), List.of(patterns), "app");
	}

	@Test
	void everythingIsComparedByDefault() {
		assertThat(List.of(USERS, NAME, LOG)).allMatch(including()::include);
	}

	@Test
	void excludedTableTakesItsColumnsAlong() {
		assertThat(List.of(USERS, NAME)).noneMatch(excluding("users")::include).allMatch(excluding("user")::include);
		assertThat(excluding("app.users").include(USERS)).isFalse();
		assertThat(excluding("users").include(DatabaseObject.table("users").inSchema("audit"))).isTrue();
	}

	@Test
	void excludedColumnIsTheOnlyOne() {
		ObjectPatterns patterns = excluding("users.name", "*.*_raw");
		assertThat(patterns.include(NAME)).isFalse();
		assertThat(patterns.include(DatabaseObject.column("a", "b_raw"))).isFalse();
		assertThat(patterns.include(USERS)).isTrue();
		assertThat(patterns.include(DatabaseObject.column("users", "title"))).isTrue();
	}

	@Test
	void schemaIsWrittenInFront() {
		assertThat(excluding("audit.*").include(LOG)).isFalse();
		assertThat(excluding("audit.log").include(LOG)).isFalse();
		assertThat(excluding("log").include(LOG)).isTrue();
		assertThat(including("app.u*").include(USERS)).isTrue();
	}

	@Test
	void onlyWhatIsIncludedIsCompared() {
		ObjectPatterns patterns = including("users.name", "orders");
		assertThat(patterns.include(USERS)).isTrue();
		assertThat(patterns.include(NAME)).isTrue();
		assertThat(patterns.include(DatabaseObject.column("users", "title"))).isFalse();
		assertThat(patterns.include(DatabaseObject.column("orders", "title"))).isTrue();
		assertThat(patterns.include(LOG)).isFalse();
	}

	@Test
	void otherSignsMeanThemselves() {
		assertThat(excluding("a+(b").include(DatabaseObject.table("a+(b"))).isFalse();
	}

}
