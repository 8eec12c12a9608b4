package io.github.migrationboot.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.sql.CopyRows;
import io.github.migrationboot.internal.sql.StatementNormalizer;

/**
 * Stands for what a step does, however that is formatted. Immutable.
 *
 * @param digest the SHA-256 of all of it, as hexadecimal digits
 * @param parts the beginning of the SHA-256 of each thing that it does, which tells which
 * one was changed; empty if there are very many
 */
record Checksum(String digest, List<String> parts) {

	/**
	 * To be raised when the same step gets another checksum, be it that statements are
	 * normalised or operations are rendered in another way: then what older versions have
	 * recorded says nothing, instead of that everything was changed.
	 */
	private static final String VERSION = "1:";

	private static final int DIGEST_LENGTH = 64;

	private static final int PART_LENGTH = 8;

	private static final int MAX_PARTS = 200;

	Checksum {
		parts = List.copyOf(parts);
	}

	/**
	 * Return the checksum of what a step does.
	 */
	static Checksum of(List<Work> work) {
		StatementNormalizer normalizer = new StatementNormalizer();
		MessageDigest all = sha256();
		List<String> parts = new ArrayList<>();
		for (Work item : work) {
			byte[] text = text(item, normalizer).getBytes(StandardCharsets.UTF_8);
			all.update(text);
			all.update((byte) 0);
			parts.add(HexFormat.of().formatHex(sha256().digest(text)).substring(0, PART_LENGTH));
		}
		return new Checksum(HexFormat.of().formatHex(all.digest()), (parts.size() <= MAX_PARTS) ? parts : List.of());
	}

	/**
	 * Read a checksum.
	 * @param text what the history has
	 * @return the checksum, or {@code null} if the history has none, or one of another
	 * version
	 */
	static @Nullable Checksum parse(@Nullable String text) {
		int partsStart = VERSION.length() + DIGEST_LENGTH + 1;
		if (text == null || !text.startsWith(VERSION) || text.length() < partsStart) {
			return null;
		}
		List<String> parts = new ArrayList<>();
		for (int start = partsStart; start + PART_LENGTH <= text.length(); start += PART_LENGTH) {
			parts.add(text.substring(start, start + PART_LENGTH));
		}
		return new Checksum(text.substring(VERSION.length(), partsStart - 1), parts);
	}

	boolean isSame(Checksum other) {
		return this.digest.equals(other.digest);
	}

	/**
	 * Say what is not as it was when this was made.
	 * @param work what the step does now
	 */
	String change(List<Work> work) {
		List<String> now = of(work).parts;
		int same = 0;
		while (same < Math.min(this.parts.size(), now.size()) && this.parts.get(same).equals(now.get(same))) {
			same++;
		}
		boolean compared = !this.parts.isEmpty() && now.size() == work.size();
		if (!compared || (same == this.parts.size() && same == now.size())) {
			return "its statements are not those that ran";
		}
		if (same == now.size()) {
			return "statement %d of the %d that ran is not there any more".formatted(same + 1, this.parts.size());
		}
		return "statement %d (%s) %s".formatted(same + 1, work.get(same).describe(),
				(same < this.parts.size()) ? "is not what ran" : "was not there when it ran");
	}

	@Override
	public String toString() {
		return VERSION + this.digest + ":" + String.join("", this.parts);
	}

	/**
	 * No normalised statement has a line feed behind its first word.
	 */
	private static String text(Work item, StatementNormalizer normalizer) {
		if (item instanceof Work.Code) {
			return "code\n" + item.text();
		}
		if (item instanceof Work.Batches) {
			return "backfill\n" + normalizer.normalize(item.text());
		}
		Work.Sql sql = (Work.Sql) item;
		CopyRows rows = sql.statement().rows();
		return normalizer.normalize(sql.statement().sql())
				+ ((rows != null) ? "\n" + StatementNormalizer.withLineFeeds(rows.text()) : "");
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
