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

	private static final Path UNPACKED = Path.of("target", "unpacked").toAbsolutePath();

	private static final Path LIBRARIES = UNPACKED.resolve("lib");

	private static final Path CLASSES = Path.of("target", "classes");

	static final Path REVISIONS = Path.of("src/main/java/io/github/migrationboot/sample/revisions");

	static final Path FILES = Path.of("src/main/resources/db/revisions");

	/**
	 * Unpack the dependencies of the sample's jar, with which the project is compiled.
	 */
	static void unpackLibraries() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djarmode=tools", "-jar", System.getProperty("sample.jar"), "extract", "--destination",
				UNPACKED.toString(), "--force")
			.inheritIO()
			.start();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("The jar cannot be unpacked");
		}
	}

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
	 */
	void build() throws IOException {
		FileSystemUtils.copyRecursively(path(FILES), path(CLASSES).resolve("db/revisions"));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
				Stream<Path> sources = Files.list(path(REVISIONS));
				Stream<Path> jars = Files.list(LIBRARIES)) {
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(path(CLASSES)));
			files.setLocationFromPaths(StandardLocation.CLASS_PATH, jars.toList());
			List<String> options = List.of("-Werror", "-Xlint:all", "-proc:none");
			boolean compiled = compiler
				.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
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
		String classPath = path(CLASSES) + System.getProperty("path.separator") + LIBRARIES.resolve("*");
		return SampleCommand.runFrom(classPath, this.folder, environment, arguments);
	}

}
