package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * Python's Alembic of this machine, with a history of its own and a database. Immutable.
 */
public final class Alembic {

	private final Path settings;

	private Alembic(Path settings) {
		this.settings = settings;
	}

	/**
	 * Write what Alembic needs, or skip the current test where there is no Alembic.
	 * @param folder where to, created if it is missing
	 * @param database the database, as its owner
	 * @param options further lines of the settings, such as
	 * {@code version_table_schema = app}
	 * @return Alembic, with no revisions
	 */
	public static Alembic in(Path folder, TestDatabase database, String... options) {
		AlembicProcess.get();
		try {
			Files.createDirectories(folder.resolve("versions"));
			Files.writeString(folder.resolve("env.py"),
					new ClassPathResource("alembic-env.py", Alembic.class).getContentAsString(StandardCharsets.UTF_8));
			return new Alembic(Files.writeString(folder.resolve("alembic.ini"), """
					[alembic]
					script_location = %s
					sqlalchemy.url = %s
					%s
					""".formatted(folder, database.url().replace("%", "%%"), String.join("\n", options))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Add revisions to the history.
	 * @param revisions the revisions
	 * @return this
	 */
	public Alembic with(Collection<SharedRevision> revisions) {
		revisions.forEach((revision) -> revision.writePython(this.settings.resolveSibling("versions")));
		return this;
	}

	/**
	 * Run a command.
	 * @param typed the command and its arguments
	 * @return what came of it
	 */
	public AlembicRun run(String... typed) {
		return AlembicProcess.get()
			.run(Stream.concat(Stream.of("-c", this.settings.toString()), Stream.of(typed)).toList());
	}

}
