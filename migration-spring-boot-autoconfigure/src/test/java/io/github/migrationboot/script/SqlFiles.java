package io.github.migrationboot.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A folder with SQL files for a test.
 *
 * @param folder the folder
 */
record SqlFiles(Path folder) {

	void write(String file, String id) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, "-- revision: " + id + "\n\n-- upgrade\nSELECT 1;\n");
	}

	ClassLoader roots(String... roots) throws IOException {
		URL[] urls = new URL[roots.length];
		for (int i = 0; i < roots.length; i++) {
			urls[i] = this.folder.resolve(roots[i]).toUri().toURL();
		}
		// No parent, whose own files would be found as well.
		return new URLClassLoader(urls, null);
	}

	FoundRevisions find(String... locations) {
		return find(getClass().getClassLoader(), locations);
	}

	FoundRevisions find(ClassLoader classLoader, String... locations) {
		return new SqlRevisionSource(new PathMatchingResourcePatternResolver(classLoader), List.of(locations)).find();
	}

	static List<String> ids(FoundRevisions found) {
		return found.scripts().stream().map((script) -> script.node().id()).toList();
	}

	static List<String> locations(FoundRevisions found) {
		return found.scripts().stream().map((script) -> script.node().location()).toList();
	}

}
