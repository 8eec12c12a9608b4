package io.github.migrationboot.runner;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.migrationboot.revision.UnknownDatabaseRevisionException;
import io.github.migrationboot.test.CatalogSnapshot;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What people ask about revisions, and what they are about to do with them.
 */
class RevisionListingIntegrationTests {

	private static final TestRevision FIRST = revision("first", "");

	private static final TestRevision SECOND = revision("second", "first").notTransactional();

	private static final TestRevision OTHER = revision("other", "first");

	private static final TestRevision MERGE = revision("merge", "second, other");

	@RegisterExtension
	final PostgresExtension postgres = new PostgresExtension();

	private static TestRevision revision(String id, String parents) {
		return TestRevision.sql(id, parents, "CREATE TABLE " + id + "_t ()", "DROP TABLE " + id + "_t");
	}

	private Migrations migrations(TestRevision... revisions) {
		return TestRevision.migrations(this.postgres.dataSource(), revisions);
	}

	@Test
	void listsOfTheGraphBeginWithTheNewestAndMakeNoConnection() {
		DataSource none = this.postgres.database().dataSource("nobody", "wrong");
		RevisionListing listing = TestRevision.migrations(none, FIRST, SECOND, OTHER, MERGE).listing();
		assertThat(listing.history(":", false)).extracting(ListedRevision::revision)
			.containsExactly("merge", "second", "other", "first");
		assertThat(listing.heads(false)).extracting(ListedRevision::revision, ListedRevision::isMergePoint)
			.containsExactly(tuple("merge", true));
		ListedRevision point = listing.branchPoints().get(0);
		assertThat(point.revision()).isEqualTo("first");
		assertThat(listing.children(point)).extracting(ListedRevision::revision).containsExactly("other", "second");
		assertThat(listing.show("sec")).extracting(ListedRevision::location).containsExactly("second.sql");
	}

	@Test
	void rowsAreMarkedWhereTheyAreWanted() {
		Migrations migrations = migrations(FIRST, SECOND, OTHER);
		migrations.upgrade("second");
		assertThat(migrations.listing().history(":", true)).filteredOn(ListedRevision::current)
			.extracting(ListedRevision::revision)
			.containsExactly("second");
		assertThat(migrations.listing().history(":current", false)).extracting(ListedRevision::revision)
			.containsExactly("second", "first");
		assertThat(migrations.listing().current()).extracting(ListedRevision::revision).containsExactly("second");
		assertThat(migrations.listing().show("current")).extracting(ListedRevision::current).containsExactly(true);
	}

	@Test
	void planTellsTheStepsAndLeavesTheDatabaseAsItWas() {
		String before = CatalogSnapshot.take(this.postgres.jdbcClient());
		Migrations migrations = migrations(FIRST, SECOND);
		assertThat(migrations.preview().upgrade("head"))
			.extracting((step) -> step.revision().revision(), PlannedStep::upgrade, PlannedStep::transactional)
			.containsExactly(tuple("first", true, true), tuple("second", true, false));
		assertThat(CatalogSnapshot.take(this.postgres.jdbcClient())).isEqualTo(before);
		migrations.upgrade();
		assertThat(migrations.preview().upgrade("head")).isEmpty();
		assertThat(migrations.preview().downgrade("-1"))
			.extracting((step) -> step.revision().revision(), PlannedStep::upgrade)
			.containsExactly(tuple("second", false));
	}

	@Test
	void purgingIsTheWayOutOfAnUnknownRow() {
		migrations(FIRST, SECOND).upgrade();
		Migrations older = migrations(FIRST);
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class).isThrownBy(() -> older.listing().current())
			.satisfies((ex) -> assertThat(ex.getRows()).containsExactly("second"));
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class).isThrownBy(() -> older.stamp("head"));
		assertThat(older.stampPurged("head").rows()).containsExactly("first");
		assertThat(older.stampPurged("head").rows()).containsExactly("first");
		assertThat(older.stampPurged("base").rows()).isEmpty();
	}

	@Test
	void unknownRowIsShownIfItIsToBeIgnored() {
		migrations(FIRST, SECOND, OTHER).upgrade("heads");
		RevisionListing older = TestRevision
			.migrations(this.postgres.dataSource(), TestRevision.settings(UnknownRevisionPolicy.IGNORE), FIRST, SECOND)
			.listing();
		assertThat(older.current())
			.extracting(ListedRevision::revision, ListedRevision::known, ListedRevision::current,
					ListedRevision::isHead)
			.containsExactly(tuple("other", false, true, false), tuple("second", true, true, true));
		assertThat(older.history(":", true)).extracting(ListedRevision::revision, ListedRevision::current)
			.containsExactly(tuple("second", true), tuple("first", false));
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class)
			.isThrownBy(() -> older.history(":current", true));
		assertThatExceptionOfType(UnknownDatabaseRevisionException.class).isThrownBy(() -> older.show("current"))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migrations stamp --purge <revision>"));
	}

	@Test
	void versionTableCanBeThereBeforeAnyRevision() {
		migrations(FIRST).setup().ensureVersionTable();
		migrations(FIRST).setup().ensureVersionTable();
		assertThat(this.postgres.jdbcClient()
			.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
			.query(String.class)
			.list()).isEqualTo(List.of("alembic_version", "migration_history"));
		assertThat(migrations(FIRST).current()).isEmpty();
	}

}
