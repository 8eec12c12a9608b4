package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.script.RevisionOrigin;

/**
 * The folders of a project, as Maven and Gradle lay it out, that its sources are in.
 * Immutable.
 *
 * @param workingDirectory where the application was started
 * @param modules the folders above {@code src/main}, the application's own first
 * @param classFolders the folders that the application's classes are loaded from
 */
public record SourceFolders(Path workingDirectory, List<Path> modules, List<Path> classFolders) {

	private static final Path MAIN = Path.of("src", "main");

	private static final List<String> SETS = List.of("main", "test");

	/**
	 * How far the classes may be below their module: {@code build/classes/java/main}.
	 */
	private static final int MAX_DEPTH = 5;

	/**
	 * Create the value.
	 */
	public SourceFolders {
		modules = List.copyOf(modules);
		classFolders = List.copyOf(classFolders);
	}

	/**
	 * Find the folders.
	 * @param workingDirectory where the application was started: in its module, or in a
	 * project above it
	 * @param classFolders the folders on the class path; none in a jar
	 * @return the folders, possibly none
	 */
	public static SourceFolders find(Path workingDirectory, Collection<Path> classFolders) {
		Path start = workingDirectory.toAbsolutePath().normalize();
		List<Path> folders = classFolders.stream().map((folder) -> folder.toAbsolutePath().normalize()).toList();
		Set<Path> modules = new LinkedHashSet<>();
		for (Path folder : folders) {
			Path module = moduleAbove(folder);
			if (module != null) {
				modules.add(module);
			}
		}
		if (isModule(start)) {
			modules.add(start);
		}
		if (modules.isEmpty()) {
			modules.addAll(children(start).stream().filter(SourceFolders::isModule).toList());
		}
		return new SourceFolders(start, List.copyOf(modules), folders);
	}

	private static @Nullable Path moduleAbove(Path folder) {
		Path candidate = folder;
		for (int i = 0; i < MAX_DEPTH && candidate != null; i++) {
			if (isModule(candidate)) {
				return candidate;
			}
			candidate = candidate.getParent();
		}
		return null;
	}

	private static boolean isModule(Path folder) {
		return Files.isDirectory(folder.resolve(MAIN));
	}

	private static List<Path> children(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> children = Files.list(folder)) {
			return children.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the folders of one kind of sources.
	 * @param kind whether Java files or resources
	 * @return the folders, which need not exist; those of the tests last
	 */
	List<Path> roots(RevisionKind kind) {
		return SETS.stream()
			.flatMap((set) -> this.modules.stream().map((module) -> module.resolve("src").resolve(set)))
			.map((set) -> set.resolve((kind == RevisionKind.JAVA) ? "java" : "resources"))
			.toList();
	}

	/**
	 * Find the folder that a file or folder is in.
	 * @param kind whether Java files or resources
	 * @param path what is in it
	 * @return the innermost such folder, or {@code null} if there is none
	 */
	@Nullable Path rootOf(RevisionKind kind, Path path) {
		return roots(kind).stream()
			.filter(path::startsWith)
			.max(Comparator.comparingInt(Path::getNameCount))
			.orElse(null);
	}

	/**
	 * Find the source of a revision.
	 * @param origin where the application has it from
	 * @return the file, or {@code null} if it is not in these folders
	 * @throws UnencodableFileNameException if no file can have its name in this process
	 */
	@Nullable Path source(RevisionOrigin origin) {
		try {
			if (origin instanceof RevisionOrigin.OfClass type) {
				return JavaFiles.find(roots(RevisionKind.JAVA), type.className());
			}
			return (origin instanceof RevisionOrigin.OfFile file) ? sqlSource(file.address()) : null;
		}
		catch (InvalidPathException ex) {
			throw new UnencodableFileNameException(ex);
		}
	}

	private @Nullable Path sqlSource(String address) {
		int entry = address.lastIndexOf("!/");
		if (entry >= 0) {
			return resource(address.substring(entry + 2));
		}
		Path file = Path.of(address);
		for (Path folder : this.classFolders) {
			if (file.startsWith(folder)) {
				return resource(folder.relativize(file).toString());
			}
		}
		return Files.isRegularFile(file) ? file : null;
	}

	private @Nullable Path resource(String name) {
		return roots(RevisionKind.SQL).stream()
			.map((root) -> root.resolve(name))
			.filter(Files::isRegularFile)
			.findFirst()
			.orElse(null);
	}

}
