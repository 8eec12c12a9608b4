package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.script.FoundRevisions;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionClass;
import io.github.migrationboot.script.RevisionClassScanner;
import io.github.migrationboot.script.RevisionClasses;
import io.github.migrationboot.script.RevisionScript;
import io.github.migrationboot.script.SqlLocations;
import io.github.migrationboot.script.SqlRevisionSource;

/**
 * A project as Maven lays it out, which is really built: its classes are compiled with
 * all warnings as errors, and its revisions are found as an application finds them.
 *
 * @param folder the project's folder
 * @param locations where its SQL files are
 */
record TestProject(Path folder, String... locations) {

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T22:05:09Z"), ZoneOffset.UTC);

	static final String PACKAGE = "com.acme.shop";

	static TestProject at(Path folder) {
		return new TestProject(folder, "classpath*:db/revisions/**/*.sql");
	}

	TestProject withJava(String file, String source) {
		return with("src/main/java/" + file, source);
	}

	TestProject withJava(String name, String id, String parameters) {
		return withJava("com/acme/shop/revisions/" + name + ".java", """
				package com.acme.shop.revisions;

				import io.github.migrationboot.operations.*;

				@Revision(id = "%s"%s)
				class %s implements Migration {

					@Override
					public void upgrade(Operations op) {
					}

				}
				""".formatted(id, parameters, name));
	}

	TestProject withSql(String file, String header) {
		return with("src/main/resources/" + file, header + "\n\n-- upgrade\nSELECT 1;\n");
	}

	TestProject with(String file, String text) {
		try {
			Path path = this.folder.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	RevisionCatalogue catalogue() {
		try {
			Path classes = this.folder.resolve("target/classes");
			FileSystemUtils.deleteRecursively(classes);
			Files.createDirectories(classes);
			Path resources = this.folder.resolve("src/main/resources");
			if (Files.isDirectory(resources)) {
				FileSystemUtils.copyRecursively(resources, classes);
			}
			compile(classes);
			return catalogue(new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private RevisionCatalogue catalogue(ClassLoader classes) {
		RevisionClasses found = new RevisionClassScanner(new DefaultResourceLoader(classes)).scan(List.of(PACKAGE));
		List<Defect> defects = new ArrayList<>(found.defects());
		List<RevisionScript> scripts = found.classes()
			.stream()
			.map((type) -> type.toScript(() -> instance(classes, type)))
			.toList();
		FoundRevisions files = new SqlRevisionSource(new PathMatchingResourcePatternResolver(classes),
				List.of(this.locations))
			.find();
		return RevisionCatalogue.of(new FoundRevisions(scripts, defects), files);
	}

	private static Migration instance(ClassLoader classes, RevisionClass type) {
		try {
			var constructor = classes.loadClass(type.className()).getDeclaredConstructor();
			constructor.setAccessible(true);
			return (Migration) constructor.newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void compile(Path classes) throws IOException {
		List<Path> sources = files("src/main/java").stream()
			.filter((file) -> file.toString().endsWith(".java"))
			.toList();
		if (sources.isEmpty()) {
			return;
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
			// Of the tests' own class path the sources do not know.
			List<String> options = List.of("-Werror", "-Xlint:all,-path,-classfile", "-proc:none");
			boolean compiled = compiler
				.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
				.call();
			if (!compiled) {
				throw new IllegalArgumentException("The sources do not compile");
			}
		}
	}

	/**
	 * Return the files below a folder of the project.
	 */
	List<Path> files(String start) {
		Path root = this.folder.resolve(start);
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Project project() {
		SourceFolders folders = SourceFolders.find(this.folder, List.of(this.folder.resolve("target/classes")));
		return new Project(folders, List.of(PACKAGE), new SqlLocations(List.of(this.locations)));
	}

	WrittenRevision write(NewRevision request) {
		return write(WritingSettings.defaults(), request);
	}

	WrittenRevision write(WritingSettings settings, NewRevision request) {
		return new RevisionWriter(project(), settings, CLOCK).write(catalogue(), List.of(), request);
	}

}
