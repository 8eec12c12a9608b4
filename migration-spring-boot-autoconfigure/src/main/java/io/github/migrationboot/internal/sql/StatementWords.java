package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the first words of one statement, as often as wanted. Tokens are found when they
 * are first asked for, so that only the beginning of a long statement is looked at. Not
 * safe for use by several threads.
 */
public final class StatementWords {

	private static final String END = "";

	private final String sql;

	private final Tokenizer tokenizer;

	private final List<String> tokens = new ArrayList<>();

	private int next;

	/**
	 * Create a reader that stands before the first word.
	 * @param sql the statement
	 * @param standardStrings whether {@code standard_conforming_strings} is on for it
	 */
	public StatementWords(String sql, boolean standardStrings) {
		this.sql = sql;
		this.tokenizer = new Tokenizer(sql, new SourcePosition(1, 1));
		this.tokenizer.setStandardStrings(standardStrings);
	}

	/**
	 * Go back before the first word.
	 * @return this reader
	 */
	public StatementWords restart() {
		this.next = 0;
		return this;
	}

	/**
	 * Step over the given keywords if they are the next tokens, otherwise stay.
	 * @param keywords keywords or symbols in upper case
	 * @return whether they were there
	 */
	public boolean accept(String... keywords) {
		for (int i = 0; i < keywords.length; i++) {
			String token = token(this.next + i);
			if (!WordScanner.isKeyword(token, 0, token.length(), keywords[i])) {
				return false;
			}
		}
		this.next += keywords.length;
		return true;
	}

	/**
	 * Step over a keyword if it is the next token. For the words of a syntax that may be
	 * left out.
	 * @param keywords keywords or symbols in upper case
	 * @return this reader
	 */
	public StatementWords maybe(String... keywords) {
		accept(keywords);
		return this;
	}

	/**
	 * Step over one name, with or without a schema.
	 * @return this reader
	 */
	public StatementWords name() {
		qualifiedName();
		return this;
	}

	/**
	 * Step over one name, with or without a schema.
	 * @return the name as SQL, without spaces around its dots
	 */
	public String qualifiedName() {
		StringBuilder name = new StringBuilder(skip());
		while (accept(".")) {
			name.append('.').append(skip());
		}
		return name.toString();
	}

	/**
	 * Step to after the next of the given keywords, past anything else.
	 * @param keywords keywords or symbols in upper case
	 * @return whether they were found before the end of the statement
	 */
	public boolean find(String... keywords) {
		while (!atEnd()) {
			if (accept(keywords)) {
				return true;
			}
			skip();
		}
		return false;
	}

	/**
	 * Step over a list of options in parentheses if there is one, such as
	 * {@code (verbose, concurrently off)}.
	 * @return the value of each option by its name, both in lower case, the value being
	 * "true" where there is none
	 */
	Map<String, String> options() {
		Map<String, String> options = new HashMap<>();
		if (!accept("(")) {
			return options;
		}
		while (!accept(")") && !atEnd()) {
			String name = skip();
			accept("=");
			boolean bare = accept(",") || token(this.next).equals(")");
			options.put(unquoted(name), bare ? "true" : unquoted(skip()));
			accept(",");
		}
		return options;
	}

	/**
	 * Step over the next token.
	 * @return the token as written, empty at the end of the statement
	 */
	public String skip() {
		String token = token(this.next);
		this.next++;
		return token;
	}

	/**
	 * Return whether there are no more tokens.
	 * @return {@code true} at the end of the statement
	 */
	public boolean atEnd() {
		return token(this.next).equals(END);
	}

	/**
	 * Return a token without the quotes around it, in lower case.
	 * @param token a word, a quoted identifier or a plain string constant
	 * @return the name or value it stands for, if nothing in it is escaped
	 */
	static String unquoted(String token) {
		boolean quoted = token.length() > 1 && (token.charAt(0) == '\'' || token.charAt(0) == '"');
		return (quoted ? token.substring(1, token.length() - 1) : token).toLowerCase(Locale.ROOT);
	}

	private String token(int index) {
		while (this.tokens.size() <= index) {
			if (this.tokenizer.next() == TokenType.END) {
				return END;
			}
			this.tokens.add(this.sql.substring(this.tokenizer.start(), this.tokenizer.end()));
		}
		return this.tokens.get(index);
	}

}
