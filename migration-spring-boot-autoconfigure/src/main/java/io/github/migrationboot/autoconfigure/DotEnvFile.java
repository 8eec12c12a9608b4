package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.FileSystemResource;

/**
 * A {@code .env} file as the dotenv tools read it: one {@code NAME=value} a line, an
 * optional {@code export}, comments, quotes, and <code>${NAME}</code> for a value above
 * it, except between single quotes. A line that is none of these is passed over, for the
 * file is not ours. Immutable.
 */
final class DotEnvFile {

	private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([\\w.-]+)\\s*=\\s*"
			+ "(?:(?:'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*+)\"|`([^`]*)`)\\s*(?:#.*)?|(.*?)(?:\\s+#.*|\\s*))");

	private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");

	private final Map<String, OriginTrackedValue> values;

	private DotEnvFile(Map<String, OriginTrackedValue> values) {
		this.values = values;
	}

	/**
	 * Read a file.
	 * @param path the file, which need not exist
	 * @param log where it is said that the file cannot be read
	 * @return its values, none if the file does not exist or cannot be read
	 */
	static DotEnvFile read(Path path, Log log) {
		Map<String, OriginTrackedValue> values = new LinkedHashMap<>();
		// Python's virtual environments are directories of the same name.
		if (Files.isRegularFile(path)) {
			try {
				String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
				parse(text.startsWith("\uFEFF") ? text.substring(1) : text, new FileSystemResource(path), values);
			}
			catch (IOException ex) {
				log.warn("The file " + path + " cannot be read and is ignored: " + ex.getClass().getSimpleName());
			}
		}
		return new DotEnvFile(values);
	}

	/**
	 * Return a value and the line it is on.
	 * @param name the variable's name
	 * @return the value, or {@code null} if the file does not have it
	 */
	@Nullable OriginTrackedValue get(String name) {
		return this.values.get(name);
	}

	private static void parse(String text, FileSystemResource file, Map<String, OriginTrackedValue> values) {
		String[] lines = text.split("\\r?\\n|\\r");
		for (int i = 0; i < lines.length; i++) {
			Matcher matcher = LINE.matcher(lines[i]);
			if (!lines[i].stripLeading().startsWith("#") && matcher.matches()) {
				TextResourceOrigin origin = new TextResourceOrigin(file, new TextResourceOrigin.Location(i, 0));
				values.put(matcher.group(1), OriginTrackedValue.of(value(matcher, values), origin));
			}
		}
	}

	private static String value(Matcher matcher, Map<String, OriginTrackedValue> values) {
		if (matcher.group(2) != null) {
			return matcher.group(2);
		}
		if (matcher.group(3) != null) {
			return expand(matcher.group(3).replace("\\n", "\n").replaceAll("\\\\([\"\\\\$])", "$1"), values);
		}
		return expand((matcher.group(4) != null) ? matcher.group(4) : matcher.group(5), values);
	}

	private static String expand(String text, Map<String, OriginTrackedValue> values) {
		return REFERENCE.matcher(text).replaceAll((reference) -> {
			OriginTrackedValue value = values.get(reference.group(1));
			return Matcher.quoteReplacement((value != null) ? String.valueOf(value.getValue()) : reference.group());
		});
	}

}
