package io.github.migrationboot.autogenerate;

import java.util.List;

/**
 * The source of a revision's body. Immutable.
 *
 * @param imports what Java has to import; none for SQL
 * @param upgrade the lines of the way up
 * @param downgrade the lines of the way down
 * @param transactional whether the revision is to be one transaction, as far as it can
 */
public record RevisionText(List<String> imports, String upgrade, String downgrade, boolean transactional) {

	/**
	 * Create the value.
	 */
	public RevisionText {
		imports = List.copyOf(imports);
	}

}
