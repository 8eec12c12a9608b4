package io.github.migrationboot.autogenerate;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.migrationboot.autogenerate.internal.difference.Difference;
import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.autogenerate.internal.wanted.Pictures;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two schemas that differ in one thing: that one is told, in both directions, and what is
 * written for it makes the one schema from the other. What is told is in the corpus and
 * written anew with {@code -Drecreate=true}.
 */
class AutogenerateMutationIntegrationTests {

	@RegisterExtension
	static final PostgresExtension postgres = PostgresExtension.perClass();

	static List<SchemaMutation> mutations() {
		return SchemaMutation.of(ComparedDatabase.version(postgres.database()));
	}

	@ParameterizedTest
	@MethodSource("mutations")
	void exactlyTheOneDifferenceIsToldAndWrittenAndUndone(SchemaMutation mutation) {
		ComparedDatabase database = new ComparedDatabase(postgres.database().reusedDataSource(), List.of());
		database.load(mutation.after());
		State after = new State(mutation.after(), database.snapshot());
		database.load(mutation.before());
		State before = new State(mutation.before(), database.snapshot());
		List<String> forth = differences(database, before, after);
		database.load(mutation.after());
		List<String> back = differences(database, after, before);
		if (Boolean.getBoolean("recreate")) {
			mutation.recreate(forth, back);
			return;
		}
		assertThat(forth).isEqualTo(mutation.forth());
		assertThat(back).isEqualTo(mutation.back());
	}

	/**
	 * Find the differences, and go there and back by what is written for them.
	 */
	private static List<String> differences(ComparedDatabase database, State actual, State wanted) {
		Pictures pictures = database.read(wanted.sql());
		List<Difference> differences = database.compare(pictures);
		RevisionPlan plan = ComparedDatabase.plan(differences, pictures);
		if (plan.upgrade().stream().allMatch(BodyPart.Note.class::isInstance)) {
			// Nothing differs, or the author is told what to do by hand.
			assertThat(differences).hasSameSizeAs(plan.upgrade());
		}
		else {
			Migrations migrations = DraftRevision.migrations(postgres.dataSource(), DraftRevision.of(plan));
			migrations.upgrade();
			assertThat(database.compare(wanted.sql())).extracting(Difference::describe).isEmpty();
			assertThat(database.snapshot()).isEqualTo(wanted.snapshot());
			migrations.downgrade("base");
			assertThat(database.snapshot()).isEqualTo(actual.snapshot());
		}
		return differences.stream().map(Difference::describe).toList();
	}

	/**
	 * One of the two schemas.
	 *
	 * @param sql what creates it
	 * @param snapshot what the catalog says of it
	 */
	private record State(String sql, String snapshot) {
	}

}
