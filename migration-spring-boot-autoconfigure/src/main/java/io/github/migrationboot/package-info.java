/**
 * Alembic's model of database migrations for Spring services on PostgreSQL: a graph of
 * revisions, each with an upgrade and a downgrade, applied before the application context
 * finishes.
 * <p>
 * Imports between the packages point one way only. {@code revision} is the pure graph,
 * {@code operations} is what a revision may do, {@code script} finds revisions,
 * {@code runner} carries plans out, {@code actuate} and {@code autoconfigure} join Spring
 * Boot. This package holds what all of them share.
 */
@NullMarked
package io.github.migrationboot;

import org.jspecify.annotations.NullMarked;
