package io.github.migrationboot.internal.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.AutogenerateHooks;
import io.github.migrationboot.autogenerate.AutogenerateSettings;
import io.github.migrationboot.autogenerate.ModelSource;
import io.github.migrationboot.autogenerate.WrittenModel;
import io.github.migrationboot.internal.writing.Project;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.internal.writing.SourceFolders;
import io.github.migrationboot.internal.writing.WritingSettings;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlLocations;

/**
 * The application of a project as Maven lays it out.
 *
 * @param migrations its only migrations
 * @param files its revisions' files
 * @param model what describes the schema that it wants
 */
record WritableProject(Migrations migrations, RevisionFiles files, List<ModelSource> model) implements CommandBeans {

	static final String LOCATION = "classpath*:db/revisions/*.sql";

	/**
	 * Create the application.
	 * @param folder the project's folder
	 * @param dataSource its database
	 * @param catalogue its revisions
	 * @param hooks what to run on written files
	 */
	static WritableProject of(Path folder, DataSource dataSource, RevisionCatalogue catalogue, String... hooks) {
		return of(folder, dataSource, catalogue, MigrationSettings.defaults(), hooks);
	}

	/**
	 * Create the application with settings.
	 * @param migrationSettings how it migrates
	 */
	static WritableProject of(Path folder, DataSource dataSource, RevisionCatalogue catalogue,
			MigrationSettings migrationSettings, String... hooks) {
		Project project = new Project(SourceFolders.find(folder, List.of()), List.of("com.acme.shop"),
				new SqlLocations(List.of(LOCATION)));
		WritingSettings usual = WritingSettings.defaults();
		WritingSettings settings = new WritingSettings(usual.kind(), usual.id(), usual.fileName(), usual.className(),
				usual.slugLength(), usual.timeZone(), null, null, List.of(hooks));
		return new WritableProject(new Migrations(dataSource, catalogue, migrationSettings),
				new RevisionFiles(catalogue, project, settings, Clock.systemUTC()), List.of());
	}

	@Override
	public Collection<String> databases() {
		return List.of("default");
	}

	@Override
	public Migrations migrations(String database) {
		return this.migrations;
	}

	@Override
	public RevisionFiles files(String database) {
		return this.files;
	}

	@Override
	public Autogenerate autogenerate(String database) {
		return new Autogenerate(this.migrations, () -> this.model, AutogenerateSettings.defaults(),
				AutogenerateHooks.NONE);
	}

	/**
	 * Return the same application with a model.
	 * @param sql what creates the schema that it wants
	 */
	WritableProject wanting(String sql) {
		return new WritableProject(this.migrations, this.files, List.of(new WrittenModel("schema.sql", sql)));
	}

}
