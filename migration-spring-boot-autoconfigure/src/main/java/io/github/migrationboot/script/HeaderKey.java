package io.github.migrationboot.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a SQL file's header.
 */
enum HeaderKey {

	REVISION, DOWN_REVISION, DEPENDS_ON, BRANCH_LABELS, MESSAGE, TRANSACTIONAL;

	private static final List<String> NAMES = Arrays.stream(values()).map(HeaderKey::key).toList();

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	static List<String> names() {
		return NAMES;
	}

	static @Nullable HeaderKey find(String key) {
		int index = NAMES.indexOf(key);
		return (index >= 0) ? values()[index] : null;
	}

	/**
	 * Return the key that was probably meant.
	 * @param written what is written, such as {@code Down-Revison}
	 * @return the nearest key, or {@code null} if none is near
	 */
	static @Nullable String nearest(String written) {
		return NearestWord.of(written.replaceAll("(?<=[a-z])(?=[A-Z])|[- ]+", "_"), NAMES);
	}

}
