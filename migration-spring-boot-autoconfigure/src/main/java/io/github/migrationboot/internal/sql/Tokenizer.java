package io.github.migrationboot.internal.sql;

import io.github.migrationboot.internal.sql.UnterminatedSqlException.Kind;

/**
 * Walks over the tokens of a text, leaving out white space and comments. Not safe for use
 * by several threads. Takes time proportional to the length of the text.
 */
final class Tokenizer {

	private final String text;

	private final SourcePosition origin;

	private boolean standardStrings = true;

	private int start;

	private int end;

	private int markedOffset;

	private SourcePosition marked;

	/**
	 * Create a tokenizer that stands before the first token.
	 * @param text the text
	 * @param origin the position of its first character
	 */
	Tokenizer(String text, SourcePosition origin) {
		this.text = text;
		this.origin = origin;
		this.marked = origin;
	}

	/**
	 * Say how plain string constants are read from here on.
	 * @param standardStrings the value of {@code standard_conforming_strings}
	 */
	void setStandardStrings(boolean standardStrings) {
		this.standardStrings = standardStrings;
	}

	/**
	 * Go to the next token.
	 * @return what it is
	 * @throws UnterminatedSqlException if a string, quoted identifier or comment has no
	 * end
	 */
	TokenType next() {
		this.start = skipBlanks(this.end);
		if (this.start == this.text.length()) {
			this.end = this.start;
			return TokenType.END;
		}
		char c = this.text.charAt(this.start);
		if (WordScanner.isWordStart(c)) {
			return wordOrPrefixedQuote();
		}
		return switch (c) {
			case '\'' -> string(this.start, !this.standardStrings);
			case '"' -> quotedIdentifier(this.start);
			case '$' -> dollar();
			case '(' -> token(TokenType.OPEN, this.start + 1);
			case ')' -> token(TokenType.CLOSE, this.start + 1);
			case ';' -> token(TokenType.SEMICOLON, this.start + 1);
			case '\\' -> token(TokenType.BACKSLASH, this.start + 1);
			default -> WordScanner.isDigit(c) ? number() : token(TokenType.SYMBOL, this.start + 1);
		};
	}

	/**
	 * Go on behind a part of the text that is no SQL.
	 * @param offset where the next token is looked for
	 */
	void resumeAt(int offset) {
		this.end = offset;
	}

	/**
	 * Return where the current token starts.
	 * @return the offset of its first character
	 */
	int start() {
		return this.start;
	}

	/**
	 * Return where the current token ends.
	 * @return the offset after its last character
	 */
	int end() {
		return this.end;
	}

	/**
	 * Return whether the current token is a keyword.
	 * @param keyword the keyword in upper case
	 * @return {@code true} if it is
	 */
	boolean is(String keyword) {
		return WordScanner.isKeyword(this.text, this.start, this.end, keyword);
	}

	/**
	 * Return the position of the current token. Asked for every token, the cost of all
	 * the answers together is one pass over the text.
	 * @return its line and column
	 */
	SourcePosition position() {
		this.marked = this.marked.after(this.text, this.markedOffset, this.start);
		this.markedOffset = this.start;
		return this.marked;
	}

	/**
	 * Return the position of any character, at the cost of a pass over the text before
	 * it.
	 * @param offset the offset of the character
	 * @return its line and column
	 */
	SourcePosition position(int offset) {
		return this.origin.after(this.text, 0, offset);
	}

	private int skipBlanks(int offset) {
		int next = offset;
		while (next < this.text.length()) {
			if (CommentScanner.isSpace(this.text.charAt(next))) {
				next++;
			}
			else if (this.text.startsWith("--", next)) {
				next = CommentScanner.lineCommentEnd(this.text, next);
			}
			else if (this.text.startsWith("/*", next)) {
				next = terminated(CommentScanner.blockCommentEnd(this.text, next), Kind.COMMENT, next);
			}
			else {
				break;
			}
		}
		return next;
	}

	private TokenType wordOrPrefixedQuote() {
		int second = this.start + 1;
		switch (this.text.charAt(this.start)) {
			case 'e', 'E' -> {
				if (this.text.startsWith("'", second)) {
					return string(second, true);
				}
			}
			case 'b', 'B', 'x', 'X' -> {
				if (this.text.startsWith("'", second)) {
					return string(second, false);
				}
			}
			case 'u', 'U' -> {
				if (this.text.startsWith("&'", second)) {
					return string(second + 1, false);
				}
				if (this.text.startsWith("&\"", second)) {
					return quotedIdentifier(second + 1);
				}
			}
			default -> {
			}
		}
		return token(TokenType.WORD, WordScanner.wordEnd(this.text, this.start));
	}

	private TokenType string(int quote, boolean escapes) {
		return token(TokenType.STRING,
				terminated(QuoteScanner.stringEnd(this.text, quote, escapes), Kind.STRING, this.start));
	}

	private TokenType quotedIdentifier(int quote) {
		return token(TokenType.QUOTED_IDENTIFIER,
				terminated(QuoteScanner.identifierEnd(this.text, quote), Kind.QUOTED_IDENTIFIER, this.start));
	}

	private TokenType dollar() {
		int delimiterEnd = DollarQuoteScanner.delimiterEnd(this.text, this.start);
		if (delimiterEnd != -1) {
			int close = DollarQuoteScanner.end(this.text, this.start, delimiterEnd);
			return token(TokenType.STRING, terminated(close, Kind.DOLLAR_QUOTE, this.start));
		}
		int second = this.start + 1;
		boolean parameter = second < this.text.length() && WordScanner.isDigit(this.text.charAt(second));
		return parameter ? number() : token(TokenType.SYMBOL, second);
	}

	private TokenType number() {
		return token(TokenType.NUMBER, WordScanner.numberEnd(this.text, this.start));
	}

	private TokenType token(TokenType type, int end) {
		this.end = end;
		return type;
	}

	private int terminated(int end, Kind kind, int opening) {
		if (end == -1) {
			throw new UnterminatedSqlException(kind, position(opening));
		}
		return end;
	}

}
