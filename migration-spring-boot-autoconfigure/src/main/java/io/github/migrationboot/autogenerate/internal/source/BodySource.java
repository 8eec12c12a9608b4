package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

/**
 * The source of a body. Immutable.
 *
 * @param imports what its Java needs, such as {@code java.time.Duration} or
 * {@code static io.github.migrationboot.operations.Types.bigint}, sorted; none for SQL
 * @param text the lines, without a line break at the end
 */
public record BodySource(List<String> imports, String text) {

	/**
	 * Create the value.
	 */
	public BodySource {
		imports = List.copyOf(imports);
	}

}
