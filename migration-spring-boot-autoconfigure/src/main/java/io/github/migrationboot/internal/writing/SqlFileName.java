package io.github.migrationboot.internal.writing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionKind;

/**
 * How SQL files are named, in folders too if the pattern has slashes. Immutable.
 *
 * @param pattern the pattern of a name without its extension
 * @param slugLength how many letters of a message a name has at most
 */
record SqlFileName(NamePattern pattern, int slugLength) {

	/**
	 * What no file can have in its name somewhere.
	 */
	private static final String UNPORTABLE = "[/\\\\\\p{Cntrl}:*?\"<>|]";

	/**
	 * The path of a file below its folder.
	 */
	private static final Pattern PATH = Pattern
		.compile("(?:(?!" + UNPORTABLE + ").)+(?:/(?:(?!" + UNPORTABLE + ").)+)*");

	/**
	 * Return the file of a new revision.
	 * @param folder where names begin
	 * @param values the values of the pattern's tokens
	 * @return the file, in the folder or below it
	 * @throws InvalidFileNameException if no file can have that name
	 */
	Path file(Path folder, Map<String, String> values) {
		String name = this.pattern.expand(values, SqlFileName::portable).replaceAll("_+$", "");
		Path file = PATH.matcher(name).matches() ? folder.resolve(name + RevisionKind.SQL.extension()).normalize()
				: folder;
		if (!file.startsWith(folder) || file.equals(folder)) {
			throw new InvalidFileNameException(name, this.pattern, "the name of a file");
		}
		return file;
	}

	private static String portable(String value) {
		return value.replaceAll(UNPORTABLE, "_");
	}

	/**
	 * Return where the name of a revision's file began, so that another name can begin
	 * there.
	 * @param folder the folder that the file is in
	 * @param revision the revision
	 * @return the folder above those that the pattern has made; the folder itself if it
	 * was not made by this pattern
	 */
	Path start(Path folder, RevisionNode revision) {
		int depth = this.pattern.depth();
		int count = folder.getNameCount();
		if (depth == 0 || count <= depth) {
			return folder;
		}
		Map<String, String> values = new HashMap<>();
		values.put("id", revision.id());
		values.put("slug", Slug.of(revision.message(), this.slugLength).snakeCase());
		String made = StringUtils.cleanPath(folder.subpath(count - depth, count).toString());
		return this.pattern.folders(values, SqlFileName::portable).matcher(made).matches()
				? folder.resolve("../".repeat(depth)).normalize() : folder;
	}

}
