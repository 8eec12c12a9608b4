package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;

/**
 * One thing that is not as it is wanted. Immutable.
 *
 * @param kind what is the matter
 * @param object the object, or the table's column, constraint and so on
 * @param detail what of it differs, such as {@code type varchar(20) → varchar(50)}, what
 * is added to it or removed from it, or {@code null} if all of it is added or removed
 * @param operations what makes it as it is wanted, each with its reverse, in the order to
 * run them
 * @param note what the author of the revision has to know or to do, or {@code null}
 */
public record Difference(Kind kind, DatabaseObject object, @Nullable String detail, List<Operation> operations,
		@Nullable String note) {

	/**
	 * Create the value.
	 */
	public Difference {
		operations = List.copyOf(operations);
	}

	/**
	 * Say it to people.
	 * @return one line, such as {@code added column users.name} or
	 * {@code changed type status: values in another order}
	 */
	public String describe() {
		String words = this.kind.name().toLowerCase(Locale.ROOT);
		if (this.detail == null) {
			return words + " " + this.object;
		}
		return switch (this.kind) {
			case ADDED -> words + " to " + this.object + ": " + this.detail;
			case REMOVED -> words + " from " + this.object + ": " + this.detail;
			case CHANGED, RENAMED -> words + " " + this.object + ": " + this.detail;
		};
	}

	/**
	 * What is the matter with an object.
	 */
	public enum Kind {

		/**
		 * It is wanted and not there.
		 */
		ADDED,

		/**
		 * It is there and not wanted; to be dropped only if that is allowed.
		 */
		REMOVED,

		/**
		 * It is there, but not as it is wanted.
		 */
		CHANGED,

		/**
		 * It is there under another name, as the user has said.
		 */
		RENAMED

	}

}
