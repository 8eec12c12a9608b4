package io.github.migrationboot.internal.sql;

/**
 * Chooses the dollar quotes around texts that hold texts of others. Stateless.
 */
public final class DollarQuotes {

	private DollarQuotes() {
	}

	/**
	 * Return a dollar quote that does not end in a text. A text may end in its beginning,
	 * so that the name counts and not the whole quote.
	 * @param name what it is called unless the text says that too
	 * @param text what is to be quoted
	 * @return the quote with its two dollar signs
	 */
	public static String around(String name, String text) {
		String tag = "$" + name;
		for (int i = 1; text.contains(tag); i++) {
			tag = "$" + name + i + "_";
		}
		return tag + "$";
	}

}
