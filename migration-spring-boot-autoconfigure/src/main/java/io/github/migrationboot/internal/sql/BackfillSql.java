package io.github.migrationboot.internal.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Backfill;
import io.github.migrationboot.operations.InvalidOperationException;

/**
 * Writes the statements of a backfill. Keys are texts that the server reads as the key's
 * type, whatever that is; batches are ranges of them, open below and closed above, so
 * that rows with equal keys are never divided. Immutable.
 */
public final class BackfillSql {

	/**
	 * What {@link #script} calls the key of the last row of a batch.
	 */
	public static final String UP_TO = "migration_up_to";

	private static final String SCRIPT = """
			DO %1$s
			DECLARE
			    migration_after text;
			    %2$s text;
			    migration_last text;
			    migration_range text;
			BEGIN
			    IF EXISTS (SELECT FROM %3$s AS batch WHERE %4$s IS NULL) THEN
			        RAISE EXCEPTION USING MESSAGE = %5$s;
			    END IF;
			    SELECT %4$s::text INTO migration_last FROM %3$s AS batch ORDER BY %4$s DESC LIMIT 1;
			    WHILE migration_last IS NOT NULL AND migration_after IS DISTINCT FROM migration_last LOOP
			        migration_range := concat_ws(' AND ', %6$s || ' > ' || quote_literal(migration_after),
			            %6$s || ' <= ' || quote_literal(migration_last));
			        EXECUTE 'SELECT ' || %6$s || '::text FROM ' || %7$s || ' AS batch WHERE ' || migration_range
			            || ' ORDER BY ' || %6$s || ' LIMIT 1 OFFSET %8$d' INTO %2$s;
			        %2$s := coalesce(%2$s, migration_last);
			        migration_range := concat_ws(' AND ', %9$s || ' > ' || quote_literal(migration_after),
			            %9$s || ' <= ' || quote_literal(%2$s));
			%10$s        %11$s;
			        COMMIT;
			        PERFORM pg_sleep(%12$s);
			        migration_after := %2$s;
			    END LOOP;
			END
			%1$s""";

	private final Backfill backfill;

	private final String table;

	private final String key;

	private final List<String> statements;

	private BackfillSql(Backfill backfill, List<String> statements) {
		this.backfill = backfill;
		this.table = Identifiers.quote(backfill.table());
		this.key = Identifiers.quote(backfill.key());
		this.statements = List.copyOf(statements);
	}

	/**
	 * Read the SQL of a backfill.
	 * @param backfill the backfill
	 * @return its statements
	 * @throws SqlScriptException if its SQL cannot be split
	 * @throws InvalidOperationException if a statement cannot be in a transaction or has
	 * rows of its own
	 * @throws InvalidIdentifierException if a name cannot be one
	 */
	public static BackfillSql of(Backfill backfill) {
		List<String> statements = new ArrayList<>();
		for (SqlStatement statement : StatementSplitter.split(backfill.sql(), 1)) {
			if (!statement.transactional() || statement.rows() != null) {
				throw new InvalidOperationException(
						"The backfill of " + backfill.table() + " has a statement that cannot run in each batch.",
						"Run what cannot be in a transaction, and COPY, before or after the backfill.");
			}
			statements.add(statement.sql());
		}
		return new BackfillSql(backfill, statements);
	}

	/**
	 * Return the backfill.
	 * @return the operation
	 */
	public Backfill backfill() {
		return this.backfill;
	}

	/**
	 * Ask what has to be known before the first batch.
	 * @param after the key of the last row that is done, or {@code null} if none is
	 * @return a query for one row: whether a key is null, the last key as text, and about
	 * how many rows the table has
	 */
	public String survey(@Nullable String after) {
		String name = Literals.quote(this.table) + "::regclass";
		return """
				SELECT CASE WHEN (SELECT attnotnull FROM pg_attribute WHERE attrelid = %1$s AND attname = %2$s) THEN false
				 ELSE EXISTS (SELECT FROM %3$s AS batch WHERE %4$s IS NULL) END AS has_null,
				 (SELECT %4$s::text FROM %3$s AS batch WHERE %5$s ORDER BY %4$s DESC LIMIT 1) AS last_key,
				 (SELECT reltuples FROM pg_class WHERE oid = %1$s)::bigint AS estimate"""
			.formatted(name, Literals.quote(this.backfill.key()), this.table, orderedKey(),
					(after != null) ? after(orderedKey(), after) : orderedKey() + " IS NOT NULL");
	}

	/**
	 * Ask for the last row of the next batch.
	 * @param after the key of the last row that is done, or {@code null} if none is
	 * @param last the last key of all
	 * @return a query for its key as text, without a row if fewer rows than a batch has
	 * are left
	 */
	public String next(@Nullable String after, String last) {
		return "SELECT " + orderedKey() + "::text FROM " + this.table + " AS batch WHERE "
				+ range(orderedKey(), after, last) + " ORDER BY " + orderedKey() + " LIMIT 1 OFFSET "
				+ (this.backfill.batchSize() - 1);
	}

	/**
	 * Write the statements of a batch.
	 * @param after the key of the last row before it, or {@code null} if there is none
	 * @param upTo the key of its last row
	 * @return the statements
	 */
	public List<String> batch(@Nullable String after, String upTo) {
		String range = "(" + range(name(), after, upTo) + ")";
		return this.statements.stream().map((statement) -> statement.replace(Backfill.RANGE, range)).toList();
	}

	/**
	 * Write the whole backfill as one statement that commits after each batch, for a
	 * script. It must not be in a transaction.
	 * @param own what records a batch in its transaction; it may use {@link #UP_TO}
	 * @return a {@code DO} statement
	 */
	public String script(String own) {
		String changes = this.statements.stream()
			.map((statement) -> "        EXECUTE replace(%s, '%s', '(' || migration_range || ')');\n"
				.formatted(Literals.quote(statement), Backfill.RANGE))
			.collect(Collectors.joining());
		String quote = DollarQuotes.around("migration", changes + own);
		return SCRIPT.formatted(quote, UP_TO, this.table, orderedKey(),
				Literals.quote("The key " + this.key + " is null in a row of " + this.table),
				Literals.quote(orderedKey()), Literals.quote(this.table), this.backfill.batchSize() - 1,
				Literals.quote(name()), changes, own, BigDecimal.valueOf(this.backfill.pause().toMillis(), 3));
	}

	/**
	 * Return what must stay the same while the backfill is under way.
	 * @return a text for a checksum
	 */
	public String text() {
		return this.table + " " + this.key + "\n" + String.join(";\n", this.statements);
	}

	/**
	 * Without the name of a table, ORDER BY means the column of the result, which is text
	 * and has another order.
	 */
	private String orderedKey() {
		return "batch." + this.key;
	}

	private String name() {
		String alias = this.backfill.alias();
		return (alias != null) ? Identifiers.quote(alias) + "." + this.key : this.key;
	}

	private static String range(String name, @Nullable String after, String upTo) {
		String closed = name + " <= " + Literals.quote(upTo);
		return (after != null) ? after(name, after) + " AND " + closed : closed;
	}

	private static String after(String name, String after) {
		return name + " > " + Literals.quote(after);
	}

}
