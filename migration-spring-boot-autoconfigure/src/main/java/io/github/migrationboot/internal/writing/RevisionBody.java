package io.github.migrationboot.internal.writing;

import java.util.List;

import io.github.migrationboot.script.RevisionKind;

/**
 * What a new revision does, in the language that it is written in. Immutable.
 *
 * @param imports what the class imports beside the types that each revision needs, such
 * as {@code static com.acme.Types.text}; none for SQL
 * @param upgrade the statements of the way up, in lines
 * @param downgrade the statements of the way down, in lines
 * @param transactional whether it is to be one transaction, as far as it can
 */
public record RevisionBody(List<String> imports, String upgrade, String downgrade, boolean transactional) {

	/**
	 * Create a body.
	 */
	public RevisionBody {
		imports = List.copyOf(imports);
	}

	private static RevisionBody of(String upgrade, String downgrade) {
		return new RevisionBody(List.of(), upgrade, downgrade, true);
	}

	/**
	 * Return a body that does nothing yet and says what to write.
	 * @param kind the language
	 * @return the body
	 */
	static RevisionBody toWrite(RevisionKind kind) {
		return switch (kind) {
			case JAVA -> of("""
					// What changes, such as op.addColumn("documents", "title", Types.text());""", """
					// The way back. Write it where an operation cannot be reversed.
					op.reverse(this::upgrade);""");
			case SQL -> of("""
					-- What changes, such as ALTER TABLE documents ADD COLUMN title text;""", """
					-- The way back, such as ALTER TABLE documents DROP COLUMN title;""");
		};
	}

	/**
	 * Return the body of a merge, which does nothing.
	 * @param kind the language
	 * @return the body
	 */
	static RevisionBody ofMerge(RevisionKind kind) {
		String comment = (kind == RevisionKind.JAVA) ? "// " : "-- ";
		return of(comment + "Nothing to do: this joins its parents.", comment + "Nothing to undo.");
	}

}
