package io.github.migrationboot.autogenerate;

import java.util.List;

/**
 * What is asked for when a revision is drafted. Immutable.
 *
 * @param allowDrops whether what is no longer wanted is dropped; if not, the draft only
 * shows it
 * @param renames what has another name now, such as {@code drivers=chauffeurs},
 * {@code documents.titel=title} or, for a sequence, {@code drivers_seq=chauffeurs_seq}
 */
public record DraftOptions(boolean allowDrops, List<String> renames) {

	/**
	 * Nothing is dropped, and nothing renamed.
	 */
	public static final DraftOptions NONE = new DraftOptions(false, List.of());

	/**
	 * Create the value.
	 */
	public DraftOptions {
		renames = List.copyOf(renames);
	}

}
