package io.github.migrationboot.script;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.PathMatcher;
import org.springframework.util.StringUtils;

/**
 * A location on the class path, or one with another prefix that Spring's resolver
 * understands. Immutable.
 *
 * @param text the location as it is configured
 * @param prefix the prefix for the resolver
 * @param pattern its path
 */
record ResourceLocation(String text, String prefix, LocationPattern pattern) implements SqlLocation {

	private static final PathMatcher MATCHER = new AntPathMatcher();

	@Override
	public boolean covers(Path file, Collection<Path> resources) {
		String path = this.pattern.root() + this.pattern.wildcards();
		return resources.stream()
			.filter(file::startsWith)
			.anyMatch((root) -> MATCHER.match(path, StringUtils.cleanPath(root.relativize(file).toString())));
	}

	@Override
	public Path folder(Path resources) {
		String root = this.pattern.root();
		return resources.resolve(root.substring(0, root.lastIndexOf('/') + 1));
	}

	@Override
	public List<SqlFile> find(ResourcePatternResolver resolver) throws IOException {
		List<SqlFile> files = new ArrayList<>();
		for (Resource resource : resolver.getResources(this.prefix + this.pattern.root() + this.pattern.wildcards())) {
			String address = address(resource);
			// A pattern such as "db/**" also matches the entries of a jar's folders.
			if (!address.endsWith("/")) {
				files.add(new SqlFile(name(address), address, resource));
			}
		}
		if (files.isEmpty() && this.pattern.isSingleFile()) {
			throw new NoSuchFileException(this.text);
		}
		return files;
	}

	private static String address(Resource resource) throws IOException {
		return resource.isFile() ? resource.getFile().getAbsolutePath() : resource.getURL().toString();
	}

	private String name(String address) {
		String path = StringUtils.cleanPath(address);
		int start = this.pattern.root().isEmpty() ? -1 : path.lastIndexOf("/" + this.pattern.root());
		return (start >= 0) ? path.substring(start + 1) : path;
	}

}
