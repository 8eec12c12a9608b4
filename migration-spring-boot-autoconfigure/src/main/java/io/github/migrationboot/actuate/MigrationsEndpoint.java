package io.github.migrationboot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.RevisionStatus;

/**
 * Tells how far a database is migrated, and of a single revision if it is applied. Asks
 * the database anew each time, on a connection of its own; a database that does not
 * answer is {@code UNAVAILABLE}. Shows no SQL, no login and no host. Thread-safe.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private static final Log logger = LogFactory.getLog(MigrationsEndpoint.class);

	private final Map<String, Migrations> databases;

	/**
	 * Create an endpoint.
	 * @param databases the migrations of each database, by the name to show
	 */
	public MigrationsEndpoint(Map<String, Migrations> databases) {
		this.databases = new LinkedHashMap<>(databases);
	}

	/**
	 * Return the state of each database.
	 * @return the states
	 */
	@ReadOperation
	public DatabasesDescriptor migrations() {
		Map<String, DatabaseDescriptor> descriptors = new LinkedHashMap<>();
		this.databases.forEach((name, migrations) -> descriptors.put(name, DatabaseDescriptor.of(migrations.status())));
		return new DatabasesDescriptor(descriptors);
	}

	/**
	 * Return one revision.
	 * @param revision a target, such as its id, a unique beginning of it, or
	 * {@code label@head}
	 * @return the revision for each database that has it, or {@code null} if none has
	 */
	@ReadOperation
	public @Nullable RevisionsDescriptor revision(@Selector String revision) {
		Map<String, RevisionDescriptor> descriptors = new LinkedHashMap<>();
		this.databases.forEach((name, migrations) -> {
			RevisionStatus status = find(migrations, revision);
			if (status != null) {
				descriptors.put(name, RevisionDescriptor.of(status));
			}
		});
		return descriptors.isEmpty() ? null : new RevisionsDescriptor(descriptors);
	}

	private static @Nullable RevisionStatus find(Migrations migrations, String revision) {
		try {
			List<RevisionStatus> found = migrations.show(revision);
			return (found.size() == 1) ? found.get(0) : null;
		}
		catch (MigrationException ex) {
			logger.debug("There is no one revision to show", ex);
			return null;
		}
	}

}
