package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ResourceUtils;

import io.github.migrationboot.autogenerate.ModelSource;

/**
 * The schema that a SQL file describes. The file is read anew each time. Immutable.
 *
 * @param name what the file is called, for messages
 * @param file the file
 */
record SchemaFileSource(String name, Resource file) implements ModelSource {

	/**
	 * Find the files of {@code migration.autogenerate.schema-locations}.
	 * @param resolver finds what is on the class path
	 * @param locations the locations
	 * @return the files, in the order of the locations
	 * @throws SchemaFileException if a location has none
	 */
	static List<ModelSource> find(ResourcePatternResolver resolver, List<String> locations) {
		List<ModelSource> files = new ArrayList<>();
		for (String location : locations) {
			int before = files.size();
			for (Resource resource : resources(resolver, location)) {
				if (resource.isReadable()) {
					files.add(new SchemaFileSource(
							(resource.getFilename() != null) ? resource.getFilename() : resource.getDescription(),
							resource));
				}
			}
			if (files.size() == before) {
				throw new SchemaFileException(location, null);
			}
		}
		return files;
	}

	private static Resource[] resources(ResourcePatternResolver resolver, String location) {
		try {
			return resolver
				.getResources(ResourceUtils.isUrl(location) ? location : ResourceUtils.CLASSPATH_URL_PREFIX + location);
		}
		catch (IOException ex) {
			throw new SchemaFileException(location, ex);
		}
	}

	@Override
	public String script() {
		try {
			return this.file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new SchemaFileException(this.file.getDescription(), ex);
		}
	}

}
