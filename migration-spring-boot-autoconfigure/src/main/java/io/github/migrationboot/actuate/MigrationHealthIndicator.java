package io.github.migrationboot.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.github.migrationboot.runner.MigrationStatus;
import io.github.migrationboot.runner.MigrationStatus.State;
import io.github.migrationboot.runner.Migrations;

/**
 * Says whether the database fits the application: it is up if everything is applied, out
 * of service if something is pending, and down if another history has been there. Of a
 * database that does not answer it knows nothing; that one is down is for the indicator
 * {@code db} to say. Thread-safe.
 */
public class MigrationHealthIndicator extends AbstractHealthIndicator {

	private final Map<String, Migrations> databases;

	/**
	 * Create an indicator. The worst of the databases counts.
	 * @param databases the migrations of each database, by the name to show
	 */
	public MigrationHealthIndicator(Map<String, Migrations> databases) {
		super("The state of the migrations cannot be read");
		this.databases = new LinkedHashMap<>(databases);
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		State worst = State.UP_TO_DATE;
		for (Map.Entry<String, Migrations> database : this.databases.entrySet()) {
			MigrationStatus status = database.getValue().status();
			builder.withDetail(database.getKey(), details(status));
			State state = state(status);
			worst = (severity(state) > severity(worst)) ? state : worst;
		}
		builder.status(toStatus(worst));
	}

	/**
	 * What lies behind the target of the settings is left out on purpose and no fault.
	 */
	private static State state(MigrationStatus status) {
		return (status.state() == State.PENDING && status.atTarget()) ? State.UP_TO_DATE : status.state();
	}

	private static Map<String, Object> details(MigrationStatus status) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("state", status.state());
		if (status.state() != State.UNAVAILABLE) {
			details.put("current", status.current());
			details.put("pending", status.pending().size());
		}
		return details;
	}

	private static int severity(State state) {
		return switch (state) {
			case UP_TO_DATE, AHEAD -> 0;
			case UNAVAILABLE -> 1;
			case PENDING -> 2;
			case DIVERGED -> 3;
		};
	}

	private static Status toStatus(State state) {
		return switch (state) {
			case UP_TO_DATE, AHEAD -> Status.UP;
			case UNAVAILABLE -> Status.UNKNOWN;
			case PENDING -> Status.OUT_OF_SERVICE;
			case DIVERGED -> Status.DOWN;
		};
	}

}
