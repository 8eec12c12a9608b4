package io.github.migrationboot.autoconfigure;

/**
 * Adjusts in code which revisions there are and where a start goes. Beans of this type
 * are called in their order, once, after the properties have been read.
 * <p>
 * They run before the migrations do and so may ask a {@code DataSource}, but not be given
 * anything that waits for the migrations, such as a {@code JdbcClient} bean or a
 * repository; {@code JdbcClient.create(dataSource)} is fine.
 */
@FunctionalInterface
public interface MigrationCustomizer {

	/**
	 * Adjust the configuration.
	 * @param configuration the configuration as the properties and earlier customizers
	 * have left it
	 */
	void customize(MigrationConfiguration configuration);

}
