package io.github.migrationboot.runner;

import java.util.List;
import java.util.function.BiFunction;

import javax.sql.DataSource;

import io.github.migrationboot.internal.connection.MigrationSession;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionTarget;

/**
 * The revisions whose upgrade was changed after it ran. The history has a checksum of
 * what ran: of the statements, in which formatting, comments and the case of names
 * without quotes do not count, of the descriptions of data steps, and of the text of
 * backfills. What was stamped, or run by Alembic, has none and is never among them.
 * Immutable and thread-safe.
 */
public final class ChangedRevisions {

	private final DataSource dataSource;

	private final MigrationSettings settings;

	private final RevisionComparison comparison;

	private final Database database;

	ChangedRevisions(DataSource dataSource, MigrationSettings settings, RevisionComparison comparison) {
		this.dataSource = dataSource;
		this.settings = settings;
		this.comparison = comparison;
		this.database = new Database(settings);
	}

	/**
	 * Find them, whatever the settings say about them. Reads every applied revision,
	 * changes nothing and waits for no lock.
	 * @return the revisions in the order in which an upgrade would run them
	 * @throws io.github.migrationboot.MigrationException if the database cannot be read
	 */
	public List<ChangedRevision> find() {
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			return this.comparison.find(session, this.database.rows(session));
		}
	}

	/**
	 * Do what the settings say about them ({@code migration.changed-revision}): nothing,
	 * a warning for each in the log, or a failure.
	 * @throws ChangedRevisionException if there are some and the settings want a failure
	 * @throws io.github.migrationboot.MigrationException if the database cannot be read
	 */
	public void check() {
		if (this.settings.safety().changedRevision() == ChangedRevisionPolicy.OFF) {
			return;
		}
		try (MigrationSession session = MigrationSession.open(this.dataSource)) {
			new ChangedRevisionCheck(this.comparison, this.settings.safety().changedRevision()).check(session,
					this.database.rows(session));
		}
	}

	/**
	 * Record that the text of applied revisions is right as it is now. One of which it is
	 * not known what ran is recorded as well. Runs nothing; holds the migration lock.
	 * @param targets which revisions, with commas between them
	 * @return those that were recorded; without the ones whose text is known already
	 * @throws RevisionNotAppliedException if one of them is not applied
	 * @throws io.github.migrationboot.MigrationException as for
	 * {@link Migrations#upgrade(String)}; also if a revision cannot be read
	 */
	public List<ChangedRevision> accept(String targets) {
		List<RevisionTarget> parsed = RevisionTarget.parseList(targets);
		return accept((session, rows) -> applied(rows, this.comparison.select(session, rows, parsed)), true);
	}

	/**
	 * Record that the text of all revisions that were changed is right as it is now.
	 * @return those that were changed
	 * @throws io.github.migrationboot.MigrationException as for {@link #accept(String)}
	 */
	public List<ChangedRevision> acceptAll() {
		return accept((session, rows) -> this.comparison.applied(rows), false);
	}

	private List<RevisionNode> applied(List<String> rows, List<RevisionNode> wanted) {
		List<RevisionNode> applied = this.comparison.applied(rows);
		List<RevisionNode> refused = wanted.stream().filter((node) -> !applied.contains(node)).toList();
		if (!refused.isEmpty()) {
			throw new RevisionNotAppliedException(refused);
		}
		return wanted;
	}

	private List<ChangedRevision> accept(BiFunction<MigrationSession, List<String>, List<RevisionNode>> revisions,
			boolean unknown) {
		try (MigrationSession session = new DatabaseSetup(this.dataSource, this.settings).open()) {
			List<AcceptedText> accepted = new Run(session, this.settings, this.database)
				.accept((rows) -> this.comparison.accept(session, revisions.apply(session, rows), unknown));
			return accepted.stream().map((text) -> ChangedRevision.of(text.revision(), text.change())).toList();
		}
	}

}
