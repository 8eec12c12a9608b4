package io.github.migrationboot.sample.revisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;

import static io.github.migrationboot.operations.Types.text;

/**
 * Gives every chunk the hash of its content, computed here and not by the database, which
 * does it only in a script. The hashes are not worth keeping on the way down, so it is
 * written by hand.
 */
@Revision(id = "0004_hash_chunks", downRevision = "0003_add_search_indexes", message = "hash chunks")
class HashChunks implements Migration {

	private static final int BATCH_SIZE = 500;

	private static final String SELECT_BATCH = """
			SELECT id, content FROM chunks WHERE id > :last ORDER BY id LIMIT :size
			""";

	private static final String OFFLINE = """
			UPDATE chunks SET hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')
			""";

	private static final String UPDATE_BATCH = """
			UPDATE chunks SET hash = hashed.hash
			FROM unnest(:ids::bigint[], :hashes::text[]) AS hashed (id, hash)
			WHERE chunks.id = hashed.id
			""";

	@Override
	public void upgrade(Operations op) {
		op.addColumn("chunks", "hash", text()).comment("SHA-256 of the content, in hexadecimal digits");
		op.data("hash the chunks that are there", HashChunks::hashAll).offline(OFFLINE);
	}

	@Override
	public void downgrade(Operations op) {
		op.dropColumn("chunks", "hash");
	}

	private static void hashAll(JdbcClient jdbc) {
		List<Row> batch = batchAfter(jdbc, Long.MIN_VALUE);
		while (!batch.isEmpty()) {
			jdbc.sql(UPDATE_BATCH)
				.param("ids", batch.stream().map(Row::id).toArray(Long[]::new))
				.param("hashes", batch.stream().map(Row::hash).toArray(String[]::new))
				.update();
			batch = batchAfter(jdbc, batch.get(batch.size() - 1).id());
		}
	}

	private static List<Row> batchAfter(JdbcClient jdbc, long last) {
		return jdbc.sql(SELECT_BATCH).param("last", last).param("size", BATCH_SIZE).query(Row.class).list();
	}

	/**
	 * A chunk to hash.
	 *
	 * @param id its number
	 * @param content its text
	 */
	record Row(long id, String content) {

		String hash() {
			try {
				MessageDigest digest = MessageDigest.getInstance("SHA-256");
				return HexFormat.of().formatHex(digest.digest(this.content.getBytes(StandardCharsets.UTF_8)));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java platform has SHA-256", ex);
			}
		}

	}

}
