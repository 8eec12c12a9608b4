package io.github.migrationboot.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.PathMatcher;
import org.springframework.util.StringUtils;

/**
 * A location in the file system. Walks the folder itself instead of leaving it to
 * Spring's resolver, which takes a file's path for a URL and so loses names with
 * {@code %} or {@code #} in them. Immutable.
 *
 * @param text the location as it is configured
 * @param pattern its path
 * @param root where the path's root is
 */
record FileLocation(String text, LocationPattern pattern, Path root) implements SqlLocation {

	private static final PathMatcher MATCHER = new AntPathMatcher();

	static FileLocation of(String text, String path) {
		LocationPattern pattern = LocationPattern.of(path.startsWith("///") ? path.substring(2) : path);
		return new FileLocation(text, pattern, Path.of(decode(pattern.root())).toAbsolutePath().normalize());
	}

	// Both "file:/my folder" and Path.toUri's "file:///my%20folder" are common.
	private static String decode(String path) {
		try {
			return StringUtils.uriDecode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

	@Override
	public boolean covers(Path file, Collection<Path> resources) {
		return this.pattern.isSingleFile() ? file.equals(this.root)
				: file.startsWith(this.root) && MATCHER.match(this.pattern.wildcards(), relative(file));
	}

	@Override
	public Path folder(Path resources) {
		Path parent = this.root.getParent();
		return (this.pattern.isSingleFile() && parent != null) ? parent : this.root;
	}

	@Override
	public List<SqlFile> find(ResourcePatternResolver resolver) throws IOException {
		boolean exists = this.pattern.isSingleFile() ? Files.isRegularFile(this.root) : Files.isDirectory(this.root);
		if (!exists) {
			throw new NoSuchFileException(this.root.toString());
		}
		try (Stream<Path> files = Files.walk(this.root, FileVisitOption.FOLLOW_LINKS)) {
			return files.filter(this::matches).map(this::toFile).toList();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private boolean matches(Path file) {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		String relative = relative(file);
		// Kubernetes mounts the files of a volume three times: besides the visible links
		// there are "..data" and the folder that it points to.
		return this.pattern.isSingleFile()
				|| (!relative.startsWith("..") && MATCHER.match(this.pattern.wildcards(), relative));
	}

	private SqlFile toFile(Path file) {
		String name = this.pattern.isSingleFile() ? this.pattern.root() : this.pattern.root() + relative(file);
		return new SqlFile(name, file.toString(), new FileSystemResource(file));
	}

	private String relative(Path file) {
		return StringUtils.cleanPath(this.root.relativize(file).toString());
	}

}
