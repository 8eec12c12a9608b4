package io.github.migrationboot.operations;

/**
 * A change to rows.
 */
public sealed interface DataChange extends Operation permits Backfill, BulkInsert, DataStep, DeleteInserted {

}
