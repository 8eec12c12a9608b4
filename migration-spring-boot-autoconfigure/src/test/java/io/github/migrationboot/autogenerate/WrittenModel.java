package io.github.migrationboot.autogenerate;

/**
 * A model that is written down. Immutable.
 *
 * @param name where it comes from
 * @param script what creates the wanted schema
 */
public record WrittenModel(String name, String script) implements ModelSource {

}
