package io.github.migrationboot.autogenerate;

import java.util.List;
import java.util.stream.Stream;

/**
 * A small schema about one thing. All of them together are one schema too: no name is in
 * two of them. Immutable.
 *
 * @param name what it is about
 * @param since the first version of PostgreSQL that knows it
 * @param schemas schemas beside the default one that it is about
 * @param image whose extension it needs, or an empty text if any server will do
 * @param inJavaOnly whether a file in SQL cannot hold it
 * @param sql what creates it
 */
record SchemaFragment(String name, int since, List<String> schemas, String image, boolean inJavaOnly, String sql) {

	/**
	 * Return the fragments that any server of a version knows.
	 * @param version the major version
	 * @return the fragments
	 */
	static List<SchemaFragment> of(int version) {
		return all().filter((fragment) -> fragment.image.isEmpty() && fragment.since <= version).toList();
	}

	/**
	 * Return the fragments that need an image.
	 * @param image the image, such as {@code pgvector}
	 * @return the fragments
	 */
	static List<SchemaFragment> ofImage(String image) {
		return all().filter((fragment) -> fragment.image.equals(image)).toList();
	}

	private static Stream<SchemaFragment> all() {
		return CorpusSection.read("fragments", "fragment").stream().map(SchemaFragment::of);
	}

	private static SchemaFragment of(CorpusSection section) {
		String schema = section.condition("schemas");
		return new SchemaFragment(section.name(), section.since(), schema.isEmpty() ? List.of() : List.of(schema),
				section.condition("image"), section.condition().equals("in Java only"), section.text());
	}

	@Override
	public String toString() {
		return this.name;
	}

}
