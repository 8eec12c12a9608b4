package io.github.migrationboot.autogenerate.internal.wanted;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows by which extension a name comes. Stateless.
 */
final class ExtensionFinder {

	private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private static final Map<String, String> EXTENSIONS = new HashMap<>();

	static {
		put("vector",
				"vector halfvec sparsevec hnsw ivfflat vector_l2_ops vector_ip_ops vector_cosine_ops vector_l1_ops "
						+ "halfvec_l2_ops halfvec_ip_ops halfvec_cosine_ops halfvec_l1_ops sparsevec_l2_ops "
						+ "sparsevec_ip_ops sparsevec_cosine_ops sparsevec_l1_ops bit_hamming_ops bit_jaccard_ops "
						+ "cosine_distance l2_distance inner_product");
		put("postgis", "geometry geography box2d box3d gist_geometry_ops_2d gist_geometry_ops_nd gist_geography_ops "
				+ "addgeometrycolumn");
		put("postgis_raster", "raster");
		put("postgis_topology", "topogeometry");
		put("citext", "citext");
		put("hstore", "hstore gin_hstore_ops gist_hstore_ops");
		put("ltree", "ltree lquery ltxtquery gist_ltree_ops");
		put("cube", "cube");
		put("earthdistance", "earth ll_to_earth earth_box");
		put("seg", "seg");
		put("isn", "ean13 isbn isbn13 ismn ismn13 issn issn13 upc");
		put("lo", "lo lo_manage");
		put("intarray", "query_int gin__int_ops gist__int_ops gist__intbig_ops");
		put("pg_trgm", "gin_trgm_ops gist_trgm_ops similarity word_similarity strict_word_similarity show_trgm");
		put("uuid-ossp", "uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 "
				+ "uuid_nil uuid_ns_dns uuid_ns_url");
		put("pgcrypto", "digest hmac crypt gen_salt gen_random_bytes pgp_sym_encrypt pgp_sym_decrypt pgp_pub_encrypt "
				+ "pgp_pub_decrypt");
		put("unaccent", "unaccent");
		put("fuzzystrmatch", "levenshtein soundex metaphone dmetaphone difference daitch_mokotoff");
		put("tablefunc", "crosstab connectby normal_rand");
		put("bloom", "bloom");
		put("moddatetime", "moddatetime");
		// The word of an error about a plain type in such an index.
		put("btree_gist", "gist");
		put("btree_gin", "gin");
	}

	private ExtensionFinder() {
	}

	private static void put(String extension, String names) {
		for (String name : names.split(" ")) {
			EXTENSIONS.put(name, extension);
		}
	}

	/**
	 * Return the extensions that the names in a text come from. The text is a server's
	 * message in any language: names stand in it as they are.
	 * @return the extensions, in the order of the names
	 */
	static List<String> find(String message) {
		return WORD.matcher(message)
			.results()
			.map(MatchResult::group)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.flatMap((word) -> Stream.ofNullable(word.startsWith("st_") ? "postgis" : EXTENSIONS.get(word)))
			.distinct()
			.toList();
	}

}
