package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script into its statements where {@code psql} would, that is at each semicolon
 * outside of quotes, comments, parentheses and {@code BEGIN ATOMIC} bodies. Statements
 * are returned as written; what is between them (comments, empty statements, a byte order
 * mark at the start) is dropped, but the rows that follow {@code COPY … FROM stdin} stay
 * with it. Takes time proportional to the length of the script.
 * <p>
 * In three places the server's own grammar is followed where {@code psql}, which reads
 * line by line and knows no grammar, departs from it: a string constant in escape syntax
 * goes on in that syntax on the next line, {@code SET standard_conforming_strings} counts
 * from the next statement even on the same line, and a column called {@code end} or
 * {@code begin} does not confuse the search for the end of a {@code BEGIN ATOMIC} body.
 */
public final class StatementSplitter {

	private final String text;

	private final Tokenizer tokens;

	private final List<SqlStatement> statements = new ArrayList<>();

	private final boolean foreign;

	private boolean standardStrings = true;

	private StatementSplitter(String text, int firstLine, boolean foreign) {
		this.text = text;
		this.foreign = foreign;
		this.tokens = new Tokenizer(text, new SourcePosition(firstLine, 1));
	}

	/**
	 * Split a script into its statements.
	 * @param text the script or a part of it
	 * @param firstLine the line of the source that the text starts with, the first line
	 * being 1; the text is taken to start at the beginning of that line
	 * @return the statements in their order, empty if there are only blanks and comments
	 * @throws UnterminatedSqlException if a quote, comment, parenthesis or body is not
	 * closed
	 * @throws MetaCommandException if there is a command of {@code psql}
	 * @throws CopyDataException if there is {@code COPY … FROM stdin} without its rows
	 * @throws TransactionControlException if there is a statement such as {@code COMMIT}
	 * @throws NulCharacterException if there is a NUL character
	 */
	public static List<SqlStatement> split(String text, int firstLine) {
		return split(text, firstLine, false);
	}

	/**
	 * Split a script that is not a revision's, and so may say where its transactions
	 * begin and end.
	 * @param text the script
	 * @return the statements in their order, with those that control transactions
	 * @throws SqlScriptException as for {@link #split(String, int)}, but not for a
	 * statement such as {@code COMMIT}
	 */
	public static List<SqlStatement> splitForeign(String text) {
		return split(text, 1, true);
	}

	private static List<SqlStatement> split(String text, int firstLine, boolean foreign) {
		StatementSplitter splitter = new StatementSplitter(withoutByteOrderMark(text), firstLine, foreign);
		splitter.refuseNul();
		splitter.readAll();
		return List.copyOf(splitter.statements);
	}

	private static String withoutByteOrderMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private void refuseNul() {
		int nul = this.text.indexOf('\0');
		if (nul != -1) {
			throw new NulCharacterException(this.tokens.position(nul));
		}
	}

	private void readAll() {
		TokenType type = this.tokens.next();
		while (type != TokenType.END) {
			if (type != TokenType.SEMICOLON) {
				readStatement(type);
			}
			type = this.tokens.next();
		}
	}

	private void readStatement(TokenType first) {
		int start = this.tokens.start();
		SourcePosition position = this.tokens.position();
		int end = start;
		Nesting nesting = new Nesting();
		TokenType type = first;
		for (; !nesting.isEnd(type, this.tokens); type = this.tokens.next()) {
			if (type == TokenType.BACKSLASH) {
				throw metaCommand();
			}
			nesting.accept(type, this.tokens);
			end = this.tokens.end();
		}
		add(this.text.substring(start, end), position, type == TokenType.SEMICOLON);
	}

	private void add(String sql, SourcePosition position, boolean ended) {
		StatementWords words = new StatementWords(sql, this.standardStrings);
		String control = TransactionRules.transactionControl(words);
		if (control != null && !this.foreign) {
			throw new TransactionControlException(control, position);
		}
		CopyRows rows = isCopyFromStdin(words.restart()) ? readRows(position, ended) : null;
		this.statements.add(new SqlStatement(sql, position.line(), position.column(),
				TransactionRules.canRunInTransaction(words), rows));
		this.standardStrings = StandardStrings.after(words, this.standardStrings);
		this.tokens.setStandardStrings(this.standardStrings);
	}

	private static boolean isCopyFromStdin(StatementWords words) {
		return words.accept("COPY") && !words.accept("(") && words.find("FROM", "STDIN");
	}

	private CopyRows readRows(SourcePosition position, boolean ended) {
		if (!ended) {
			throw CopyDataException.noSemicolon(position);
		}
		CopyRowsReader found = CopyRowsReader.find(this.text, this.tokens.end(), position);
		int line = this.tokens.position().line() + 1;
		this.tokens.resumeAt(found.end());
		return new CopyRows(this.text.substring(found.from(), found.to()), line);
	}

	private MetaCommandException metaCommand() {
		int start = this.tokens.start();
		int wordEnd = WordScanner.wordEnd(this.text, start + 1);
		int end = Math.max(wordEnd, Math.min(start + 2, this.text.length()));
		return new MetaCommandException(this.text.substring(start, end), this.tokens.position());
	}

}
