package io.github.migrationboot.operations;

import java.util.List;

/**
 * What a primary key or a unique constraint may have besides its columns.
 *
 * @param include columns that its index carries without being keys
 * @param nullsNotDistinct whether two nulls are the same value
 * @param withoutOverlaps whether the last column is a range that must not overlap another
 * row's
 * @param deferral when it is checked
 */
public record KeyOptions(List<String> include, boolean nullsNotDistinct, boolean withoutOverlaps, Deferral deferral) {

	/**
	 * Nothing but the columns.
	 */
	public static final KeyOptions NONE = new KeyOptions(List.of(), false, false, Deferral.NOT_DEFERRABLE);

	public KeyOptions {
		include = List.copyOf(include);
	}

}
