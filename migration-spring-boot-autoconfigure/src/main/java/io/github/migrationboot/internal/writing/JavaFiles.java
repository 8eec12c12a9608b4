package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.script.RevisionKind;

/**
 * Finds Java files. Stateless.
 */
final class JavaFiles {

	private static final Pattern INDENTED = Pattern.compile("(?m)^(\\t|  +)\\S");

	private JavaFiles() {
	}

	/**
	 * Find the file of a class: as a rule the one of its name, else one in its package
	 * that declares it.
	 * @param roots the folders of sources
	 * @param className the class, possibly a nested one
	 * @return the file, or {@code null} if there is none
	 */
	static @Nullable Path find(List<Path> roots, String className) {
		String outer = className.replaceFirst("\\$.*", "");
		int dot = outer.lastIndexOf('.');
		String folder = (dot >= 0) ? outer.substring(0, dot).replace('.', '/') : "";
		String simple = outer.substring(dot + 1);
		for (Path root : roots) {
			Path file = root.resolve(folder).resolve(simple + RevisionKind.JAVA.extension());
			if (Files.isRegularFile(file)) {
				return file;
			}
		}
		Pattern declaration = Pattern.compile("\\b(?:class|record|enum)\\s+" + Pattern.quote(simple) + "\\b");
		return roots.stream()
			.flatMap((root) -> files(root.resolve(folder)).stream())
			.filter((file) -> declaration.matcher(read(file)).find())
			.findFirst()
			.orElse(null);
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(RevisionKind.JAVA.extension())).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the package that a folder is for.
	 * @param folder the folder below that of the sources, or {@code null} for the latter
	 * @return the name, empty for the default package
	 */
	static String packageOf(@Nullable Path folder) {
		return (folder != null) ? folder.toString().replace(folder.getFileSystem().getSeparator(), ".") : "";
	}

	/**
	 * Return the files of a folder and of those above it, up to the folder of the
	 * sources.
	 * @param folder a folder, which need not exist
	 * @param root the folder of the sources, in which it is
	 * @return the files, the nearest first
	 */
	static List<Path> nearest(Path folder, Path root) {
		List<Path> files = new ArrayList<>();
		for (Path next = folder; next != null && next.startsWith(root); next = next.getParent()) {
			files.addAll(files(next));
		}
		return files;
	}

	/**
	 * Return how files indent.
	 * @param files the files to go by, the likeliest first
	 * @return one level: a tab, or the blanks of the first line that begins with some; a
	 * tab if no file has such a line
	 */
	static String indentation(List<Path> files) {
		return files.stream()
			.flatMap((file) -> INDENTED.matcher(read(file)).results().limit(1))
			.map((match) -> match.group(1))
			.findFirst()
			.orElse("\t");
	}

	// In this encoding no file is malformed, and what is looked for is the same in all.
	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
