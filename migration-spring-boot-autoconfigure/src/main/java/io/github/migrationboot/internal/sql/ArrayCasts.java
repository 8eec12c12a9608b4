package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes casts of arrays as casts of their elements. PostgreSQL writes
 * {@code state IN ('a', 'b')} of a {@code varchar} as
 * {@code (state)::text = ANY ((ARRAY['a'::character varying, …])::text[])}, but reads
 * that as {@code ANY (ARRAY[('a'::character varying)::text, …])} and writes it so from
 * then on: a constraint that went through a dump or a revision would look like another
 * one. Pure, safe for use by several threads.
 */
public final class ArrayCasts {

	private final String sql;

	private final List<Token> tokens = new ArrayList<>();

	private ArrayCasts(String sql) {
		this.sql = sql;
		Tokenizer tokenizer = new Tokenizer(sql, new SourcePosition(1, 1));
		for (TokenType type = tokenizer.next(); type != TokenType.END; type = tokenizer.next()) {
			this.tokens.add(new Token(type, tokenizer.start(), tokenizer.end()));
		}
	}

	/**
	 * Rewrite the casts as PostgreSQL does when it reads them.
	 * @param sql the SQL as PostgreSQL's catalog functions write it
	 * @return the SQL whose casts are those of the elements
	 */
	public static String spread(String sql) {
		String spread = sql;
		while (spread.contains("(ARRAY[")) {
			String next = new ArrayCasts(spread).spreadFirst();
			if (next == null) {
				break;
			}
			spread = next;
		}
		return spread;
	}

	private @Nullable String spreadFirst() {
		for (int i = 0; i + 2 < this.tokens.size(); i++) {
			if (is(i, "(") && is(i + 1, "ARRAY") && is(i + 2, "[") && !isCall(i)) {
				String spread = spread(i);
				if (spread != null) {
					return spread;
				}
			}
		}
		return null;
	}

	private boolean isCall(int open) {
		return open > 0 && this.tokens.get(open - 1).end() == this.tokens.get(open).start()
				&& this.tokens.get(open - 1).isName();
	}

	private @Nullable String spread(int open) {
		List<String> elements = new ArrayList<>();
		int close = elements(open + 2, elements);
		if (!is(close + 1, ")") || !is(close + 2, ":") || !is(close + 3, ":")
				|| elements.stream().anyMatch((element) -> element.isEmpty() || element.startsWith("ARRAY["))) {
			return null;
		}
		int brackets = typeEnd(close + 4);
		if (!is(brackets, "[") || !is(brackets + 1, "]")) {
			return null;
		}
		String type = this.sql.substring(this.tokens.get(close + 3).end(), this.tokens.get(brackets).start());
		return this.sql.substring(0, this.tokens.get(open).start()) + "ARRAY["
				+ String.join(", ", elements.stream().map((element) -> "(" + element + ")::" + type).toList()) + "]"
				+ this.sql.substring(this.tokens.get(brackets + 1).end());
	}

	/**
	 * Collect the elements of an array.
	 * @param bracket the token that opens it
	 * @param elements takes them
	 * @return the token that closes it
	 */
	private int elements(int bracket, List<String> elements) {
		int depth = 0;
		int start = this.tokens.get(bracket).end();
		for (int i = bracket; i < this.tokens.size(); i++) {
			depth += (is(i, "[") || is(i, "(")) ? 1 : (is(i, "]") || is(i, ")")) ? -1 : 0;
			if (depth == 0 || (depth == 1 && is(i, ","))) {
				elements.add(this.sql.substring(start, this.tokens.get(i).start()).strip());
				start = this.tokens.get(i).end();
			}
			if (depth == 0) {
				return i;
			}
		}
		return this.tokens.size();
	}

	private int typeEnd(int start) {
		int end = start;
		while (end < this.tokens.size() && (this.tokens.get(end).isName() || is(end, "."))) {
			end++;
			if (is(end, "(")) {
				end = elements(end, new ArrayList<>()) + 1;
			}
		}
		return end;
	}

	private boolean is(int token, String text) {
		return token < this.tokens.size()
				&& this.sql.regionMatches(this.tokens.get(token).start(), text, 0, text.length())
				&& this.tokens.get(token).length() == text.length();
	}

	private record Token(TokenType type, int start, int end) {

		int length() {
			return this.end - this.start;
		}

		boolean isName() {
			return this.type == TokenType.WORD || this.type == TokenType.QUOTED_IDENTIFIER;
		}

	}

}
