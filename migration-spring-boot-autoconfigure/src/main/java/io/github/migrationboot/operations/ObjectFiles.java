package io.github.migrationboot.operations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * Reads versions of objects and collects what is wrong with them. Each file is looked up
 * by its name, never listed, so that a file that no revision uses costs nothing. For one
 * call and one thread.
 */
final class ObjectFiles {

	static final String DEFAULT_LOCATION = "classpath:db/objects";

	/**
	 * Nothing that is a pattern for Spring's resolver, or means something in a URL.
	 */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$.-]+(?:/[\\p{L}\\p{N}_$.-]+)*");

	private final ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

	private final String location;

	private final boolean classPath;

	private final List<ObjectFileDefect> defects = new ArrayList<>();

	/**
	 * Create a reader.
	 * @param location a folder, with {@code classpath:} (as without a prefix) or
	 * {@code file:}
	 */
	ObjectFiles(String location) {
		String text = StringUtils.trimTrailingCharacter(location.strip(), '/');
		boolean prefixed = text.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)
				|| text.startsWith(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX);
		this.classPath = prefixed || !ResourceUtils.isUrl(text);
		String path = prefixed ? text.substring(text.indexOf(':') + 1) : text;
		this.location = this.classPath ? StringUtils.trimLeadingCharacter(path, '/') : path;
	}

	static boolean isName(String name) {
		return NAME.matcher(name).matches() && !name.contains("..");
	}

	/**
	 * Read a version.
	 * @param name the name of its files
	 * @param version the version
	 * @return the version, or {@code null} if it cannot be read; then there is a defect
	 */
	@Nullable ObjectVersion read(String name, int version) {
		if (!isName(name)) {
			return defect(new ObjectFileDefect.InvalidName(name));
		}
		if (version < 1) {
			return defect(new ObjectFileDefect.InvalidVersion(name, version));
		}
		String file = file(name, version);
		for (int earlier = 1; earlier < version; earlier++) {
			require(file(name, earlier), "it comes before version " + version);
		}
		Resource resource = require(file, "a revision uses it");
		String sql = (resource != null) ? content(file, resource) : null;
		return (sql != null) ? read(name, version, sql) : null;
	}

	private @Nullable ObjectVersion read(String name, int version, String sql) {
		String file = file(name, version);
		List<ObjectFileDefect> found = new ArrayList<>();
		ObjectHeader header = ObjectHeader.read(file, sql, found);
		// The file may have been read before, as the version before a change.
		found.forEach(this::add);
		for (String required : header.requires()) {
			require(file(required, 1), file + ":" + header.requiresLine() + " requires '" + required + "'");
		}
		DatabaseObject object = header.object();
		return (object != null) ? new ObjectVersion(name, version, file, object, header.requires(), sql) : null;
	}

	void add(ObjectFileDefect defect) {
		if (!this.defects.contains(defect)) {
			this.defects.add(defect);
		}
	}

	/**
	 * Fail if anything is wrong.
	 * @throws InvalidObjectFilesException with all defects
	 */
	void check() {
		if (!this.defects.isEmpty()) {
			throw new InvalidObjectFilesException(this.defects);
		}
	}

	private @Nullable ObjectVersion defect(ObjectFileDefect defect) {
		add(defect);
		return null;
	}

	private String file(String name, int version) {
		return this.location + "/" + name + "." + version + ".sql";
	}

	private @Nullable Resource require(String file, String reason) {
		try {
			List<Resource> found = find(file);
			if (found.isEmpty()) {
				add(new ObjectFileDefect.MissingFile(file, reason));
			}
			else if (found.size() > 1) {
				add(new ObjectFileDefect.AmbiguousFile(file, found.stream().map(Resource::getDescription).toList()));
			}
			else {
				return found.get(0);
			}
		}
		catch (IOException ex) {
			add(new ObjectFileDefect.UnreadableFile(file, ex.toString()));
		}
		return null;
	}

	/**
	 * A file that another one of the same name hides on the class path would be another
	 * object for every order of the class path.
	 */
	private List<Resource> find(String file) throws IOException {
		if (this.classPath) {
			return Arrays.asList(this.resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + file));
		}
		Resource resource = this.resolver.getResource(file);
		return resource.exists() ? List.of(resource) : List.of();
	}

	/**
	 * Bytes that are not UTF-8 are refused, because what replaces them would be stored in
	 * the database.
	 */
	private @Nullable String content(String file, Resource resource) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(resource.getContentAsByteArray()))
				.toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			add(new ObjectFileDefect.UnreadableFile(file, "it is not UTF-8"));
		}
		catch (IOException ex) {
			add(new ObjectFileDefect.UnreadableFile(file, ex.toString()));
		}
		return null;
	}

}
