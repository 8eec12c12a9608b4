package io.github.migrationboot.autoconfigure;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.internal.cli.CommandBeans;
import io.github.migrationboot.internal.writing.Project;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionCatalogue;

/**
 * What a command gets from the application's context, which creates it then. Immutable.
 *
 * @param context the application's context
 */
record MigrationCommandBeans(ApplicationContext context) implements CommandBeans {

	@Override
	public Collection<String> databases() {
		return MigrationBeans.names(this.context).keySet();
	}

	@Override
	public Migrations migrations(String database) {
		String name = Objects.requireNonNull(MigrationBeans.names(this.context).get(database));
		return this.context.getBean(name, Migrations.class);
	}

	/**
	 * The auto-configured files need no {@link Migrations}, and so no DataSource.
	 */
	@Override
	public RevisionFiles files(String database) {
		RevisionFiles files = this.context.getBeanProvider(RevisionFiles.class).getIfAvailable();
		return (files != null) ? files : filesOf(migrations(database));
	}

	@Override
	public Autogenerate autogenerate(String database) {
		Autogenerate autogenerate = (databases().size() == 1)
				? this.context.getBeanProvider(Autogenerate.class).getIfAvailable() : null;
		return (autogenerate != null) ? autogenerate
				: new AutogenerateFactory(this.context).create(migrations(database));
	}

	private RevisionFiles filesOf(Migrations migrations) {
		Map<String, Migrations> all = MigrationBeans.byName(this.context);
		List<RevisionCatalogue> others = all.values()
			.stream()
			.filter((other) -> other != migrations)
			.map(Migrations::catalogue)
			.toList();
		// The properties are no bean in an application with Migrations of its own.
		MigrationProperties.RevisionFile settings = Binder.get(this.context.getEnvironment())
			.bindOrCreate("migration.revision", MigrationProperties.RevisionFile.class);
		Project project = Project.searchedByItself(RevisionFilesConfiguration.sourceFolders(this.context), others);
		return new RevisionFiles(migrations.catalogue(), project, RevisionFilesConfiguration.settings(settings),
				Clock.systemUTC());
	}

}
