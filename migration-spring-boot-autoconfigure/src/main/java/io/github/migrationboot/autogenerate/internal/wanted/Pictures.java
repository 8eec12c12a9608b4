package io.github.migrationboot.autogenerate.internal.wanted;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;

/**
 * Both sides of a comparison. Immutable.
 *
 * @param defaultSchema the schema whose objects are named without a schema
 * @param actual what the database has
 * @param wanted what it is to have
 */
public record Pictures(String defaultSchema, SchemaPicture actual, SchemaPicture wanted) {

}
