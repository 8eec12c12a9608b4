package io.github.migrationboot.autogenerate.internal.catalog;

/**
 * Where the catalog has an object. Immutable.
 *
 * @param catalog the catalog, such as {@code pg_class}
 * @param oid its number there
 */
record CatalogAddress(String catalog, long oid) {

}
