package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import org.springframework.util.FileSystemUtils;

/**
 * A copy of the sample's project, in which its developer writes revisions.
 *
 * @param folder the folder that commands run in
 */
record SampleProject(Path folder) {

	static final Path CLASSES = Path.of("target", "classes");

	static final Path REVISIONS = Path.of("src/main/java/io/github/migrationboot/sample/revisions");

	static final Path FILES = Path.of("src/main/resources/db/revisions");

	/**
	 * Copy the project, which is where the tests run, with its classes.
	 */
	static SampleProject copy(Path folder) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("src", "main"), folder.resolve("src/main"));
		FileSystemUtils.copyRecursively(CLASSES, folder.resolve(CLASSES));
		return new SampleProject(folder.toRealPath());
	}

	Path path(Path file) {
		return this.folder.resolve(file);
	}

	/**
	 * Build the revisions as they are, with all warnings as errors.
	 * @param others what else there is to build
	 */
	void build(Path... others) throws IOException {
		FileSystemUtils.copyRecursively(path(FILES), path(CLASSES).resolve("db/revisions"));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
				Stream<Path> revisions = Files.list(path(REVISIONS));
				Stream<Path> jars = Files.list(UnpackedSample.libraries())) {
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(path(CLASSES)));
			files.setLocationFromPaths(StandardLocation.CLASS_PATH,
					Stream.concat(Stream.of(path(CLASSES)), jars).toList());
			List<Path> sources = Stream.concat(revisions, Stream.of(others).map(this::path)).toList();
			List<String> options = List.of("-Werror", "-Xlint:all", "-proc:none");
			boolean compiled = compiler
				.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
				.call();
			if (!compiled) {
				throw new IllegalStateException("The revisions do not compile");
			}
		}
	}

	SampleCommand run(String databaseUrl, String... arguments) throws IOException, InterruptedException {
		return run(Map.of("DATABASE_URL", databaseUrl), arguments);
	}

	/**
	 * Run a command from the classes, as development tools do.
	 */
	SampleCommand run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
		return SampleCommand.runFrom(classPath(), this.folder, environment, arguments);
	}

	/**
	 * Start a command whose output is of no interest.
	 */
	Process start(String databaseUrl, String... arguments) throws IOException {
		return SampleCommand.startFrom(classPath(), this.folder, Map.of("DATABASE_URL", databaseUrl), arguments);
	}

	private String classPath() {
		return path(CLASSES) + System.getProperty("path.separator") + UnpackedSample.libraries().resolve("*");
	}

}
