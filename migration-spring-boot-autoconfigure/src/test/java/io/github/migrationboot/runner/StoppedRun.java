package io.github.migrationboot.runner;

import java.util.Objects;

import javax.sql.DataSource;

import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A process to be told to end while it waits for the table {@code busy}. Prints the
 * revision in which it was.
 */
public final class StoppedRun {

	static final TestRevision WHOLE = TestRevision.sql("whole", "", """
			CREATE TABLE half ();
			ALTER TABLE busy ADD COLUMN n integer""", "SELECT 1");

	static final TestRevision IN_PIECES = TestRevision.of("pieces", "whole", (op) -> {
		op.execute("INSERT INTO busy VALUES (1, 1)");
		op.execute("CREATE UNIQUE INDEX CONCURRENTLY ix ON busy (n)");
	}, (op) -> op.execute("SELECT 1")).notTransactional();

	private StoppedRun() {
	}

	static Migrations migrations(DataSource dataSource) {
		return TestRevision.migrations(dataSource, WHOLE, IN_PIECES);
	}

	public static void main(String[] args) {
		// So that the JVM does not end before the main thread has said what happened.
		Thread main = Thread.currentThread();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> join(main)));
		try {
			migrations(new SimpleDriverDataSource(new Driver(), args[0], args[1], args[2])).upgrade();
		}
		catch (RunStoppedException ex) {
			System.out.print(Objects.requireNonNull(ex.getRevision()).id());
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
