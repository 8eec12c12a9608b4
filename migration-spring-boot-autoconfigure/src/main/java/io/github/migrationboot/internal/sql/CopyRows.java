package io.github.migrationboot.internal.sql;

/**
 * The rows that follow {@code COPY … FROM stdin} in a script, as {@code pg_dump} writes
 * them. Immutable.
 *
 * @param text the rows as written, each with the end of its line; without the line
 * {@code \.} that ends them
 * @param line the line of the first row in the source, the first line being 1; 0 if the
 * statement is not from a file
 */
public record CopyRows(String text, int line) {

}
