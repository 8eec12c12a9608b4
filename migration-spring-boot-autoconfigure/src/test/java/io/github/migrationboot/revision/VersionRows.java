package io.github.migrationboot.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The version table in memory. Like the real one it has a primary key, and every change
 * must hit exactly one row.
 */
final class VersionRows {

	private final Set<String> rows;

	VersionRows(Collection<String> rows) {
		this.rows = new TreeSet<>(rows);
	}

	Set<String> get() {
		return new TreeSet<>(this.rows);
	}

	VersionRows apply(List<HeadChange> changes) {
		for (HeadChange change : changes) {
			if (change instanceof HeadChange.Insert insert) {
				insert(insert.revision(), change);
			}
			else if (change instanceof HeadChange.Delete delete) {
				delete(delete.revision(), change);
			}
			else if (change instanceof HeadChange.Update update) {
				delete(update.from(), change);
				insert(update.to(), change);
			}
		}
		return this;
	}

	private void insert(String row, HeadChange change) {
		assertThat(this.rows.add(row)).as("%s on %s", change, this.rows).isTrue();
	}

	private void delete(String row, HeadChange change) {
		assertThat(this.rows.remove(row)).as("%s on %s", change, this.rows).isTrue();
	}

}
