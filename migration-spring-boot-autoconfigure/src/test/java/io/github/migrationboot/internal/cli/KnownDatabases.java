package io.github.migrationboot.internal.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.AutogenerateHooks;
import io.github.migrationboot.autogenerate.AutogenerateSettings;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.runner.Migrations;

/**
 * An application whose sources are not there.
 *
 * @param byName its migrations
 */
record KnownDatabases(Map<String, Migrations> byName) implements CommandBeans {

	@Override
	public Collection<String> databases() {
		return this.byName.keySet();
	}

	@Override
	public Migrations migrations(String database) {
		return Objects.requireNonNull(this.byName.get(database));
	}

	@Override
	public RevisionFiles files(String database) {
		throw new IllegalStateException("There are no sources");
	}

	@Override
	public Autogenerate autogenerate(String database) {
		return new Autogenerate(migrations(database), List::of, AutogenerateSettings.defaults(),
				AutogenerateHooks.NONE);
	}

}
