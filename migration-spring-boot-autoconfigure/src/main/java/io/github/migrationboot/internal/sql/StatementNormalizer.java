package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes statements in the one way that all of their spellings have in common: white
 * space, ends of lines, comments, and the case of keywords and of names without quotes do
 * not count. What is in quotes counts as it is, but for the ends of its lines, which
 * depend on where a file was checked out. Fed with the statements of one script in their
 * order. Not safe for use by several threads. Takes time proportional to the length of
 * the statements.
 * <p>
 * What it writes is in the checksums that databases keep. A change of it needs another
 * version of those.
 */
public final class StatementNormalizer {

	private boolean standardStrings = true;

	/**
	 * Normalise the next statement.
	 * @param sql the statement
	 * @return its tokens with one blank between them; the statement itself if it cannot
	 * be read as SQL
	 */
	public String normalize(String sql) {
		try {
			String normalized = String.join(" ", tokens(sql));
			this.standardStrings = StandardStrings.after(new StatementWords(sql, this.standardStrings),
					this.standardStrings);
			return normalized;
		}
		catch (UnterminatedSqlException ex) {
			// A rendered statement may have text in it that nobody has split before.
			return withLineFeeds(sql);
		}
	}

	/**
	 * Write the ends of lines in one way.
	 * @param text any text
	 * @return the text with a line feed at the end of each line
	 */
	public static String withLineFeeds(String text) {
		return text.replace("\r\n", "\n");
	}

	private List<String> tokens(String sql) {
		Tokenizer tokenizer = new Tokenizer(sql, new SourcePosition(1, 1));
		tokenizer.setStandardStrings(this.standardStrings);
		List<String> tokens = new ArrayList<>();
		StringBuilder operator = new StringBuilder();
		int operatorEnd = -1;
		for (TokenType type = tokenizer.next(); type != TokenType.END; type = tokenizer.next()) {
			char c = sql.charAt(tokenizer.start());
			boolean joins = type == TokenType.SYMBOL && operatorEnd == tokenizer.start()
					&& OperatorRun.mayJoin(sql.charAt(operatorEnd - 1), c);
			if (!joins) {
				tokens.addAll(OperatorRun.operators(operator.toString()));
				operator.setLength(0);
			}
			if (type == TokenType.SYMBOL) {
				operator.append(c);
				operatorEnd = tokenizer.end();
			}
			else {
				tokens.add(token(type, sql.substring(tokenizer.start(), tokenizer.end())));
			}
		}
		tokens.addAll(OperatorRun.operators(operator.toString()));
		return tokens;
	}

	private String token(TokenType type, String token) {
		return switch (type) {
			case WORD, NUMBER -> lowerCase(token);
			case STRING, QUOTED_IDENTIFIER -> {
				int quote = quote(token);
				String prefix = lowerCase(token.substring(0, quote));
				yield prefix + withLineFeeds(
						(token.charAt(quote) == '\'') ? string(token, quote, prefix) : token.substring(quote));
			}
			default -> token;
		};
	}

	/**
	 * The server looks for the parts of a string on several lines, but not at the
	 * comments between them.
	 */
	private String string(String token, int quote, String prefix) {
		boolean escapes = prefix.equals("e") || (prefix.isEmpty() && !this.standardStrings);
		return String.join("\n", QuoteScanner.parts(token, quote, escapes));
	}

	private static int quote(String token) {
		int quote = 0;
		while (WordScanner.isWordStart(token.charAt(quote)) || token.charAt(quote) == '&') {
			quote++;
		}
		return quote;
	}

	/**
	 * Only ASCII letters have a case on every server.
	 */
	private static String lowerCase(String word) {
		StringBuilder lower = new StringBuilder(word.length());
		for (int i = 0; i < word.length(); i++) {
			char c = word.charAt(i);
			lower.append((c >= 'A' && c <= 'Z') ? (char) (c - 'A' + 'a') : c);
		}
		return lower.toString();
	}

}
