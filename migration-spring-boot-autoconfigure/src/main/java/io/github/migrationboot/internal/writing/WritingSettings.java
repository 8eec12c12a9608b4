package io.github.migrationboot.internal.writing;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import io.github.migrationboot.script.RevisionKind;

/**
 * How revisions are written. Immutable.
 *
 * @param kind what to write them in
 * @param id how an id is made
 * @param fileName how the name of a SQL file is made, without its extension
 * @param className how the name of a class is made
 * @param slugLength how many letters of a message a name has at most
 * @param timeZone the zone of dates in names
 * @param javaTemplate the form of a Java file, or {@code null} for the usual one
 * @param sqlTemplate the form of a SQL file, or {@code null} for the usual one
 * @param hooks commands to run on a written file, with <code>{file}</code> for its path
 */
public record WritingSettings(RevisionKind kind, NamePattern id, NamePattern fileName, NamePattern className,
		int slugLength, ZoneId timeZone, @Nullable Resource javaTemplate, @Nullable Resource sqlTemplate,
		List<String> hooks) {

	/**
	 * Create the settings.
	 */
	public WritingSettings {
		hooks = List.copyOf(hooks);
	}

	/**
	 * Return what holds without any configuration.
	 * @return classes with Alembic's ids
	 */
	public static WritingSettings defaults() {
		return new WritingSettings(RevisionKind.JAVA, NamePattern.ofId("{hash}"), NamePattern.ofFile("{id}_{slug}"),
				NamePattern.ofClass("{name}"), 40, ZoneId.of("UTC"), null, null, List.of());
	}

	/**
	 * Return how SQL files are named.
	 */
	SqlFileName sqlFileName() {
		return new SqlFileName(this.fileName, this.slugLength);
	}

}
