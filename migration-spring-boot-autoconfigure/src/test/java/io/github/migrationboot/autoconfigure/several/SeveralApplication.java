package io.github.migrationboot.autoconfigure.several;

import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.ResourcePatternResolver;

import io.github.migrationboot.autoconfigure.MigrationAutoConfiguration;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlRevisionSource;

/**
 * Has its revisions in two folders beside each other, one for each database. Neither
 * database answers.
 */
@SpringBootConfiguration
@ImportAutoConfiguration(MigrationAutoConfiguration.class)
public class SeveralApplication {

	/**
	 * Start the application.
	 */
	public static void main(String[] args) {
		SpringApplication.run(SeveralApplication.class, args);
	}

	@Bean
	Migrations orders(ResourcePatternResolver resolver, @Value("${several.folder}") String folder) {
		return migrations(resolver, folder + "/orders");
	}

	@Bean
	Migrations stock(ResourcePatternResolver resolver, @Value("${several.folder}") String folder) {
		return migrations(resolver, folder + "/orders/stock");
	}

	private static Migrations migrations(ResourcePatternResolver resolver, String folder) {
		PGSimpleDataSource dead = new PGSimpleDataSource();
		dead.setPortNumbers(new int[] { 1 });
		return new Migrations(dead,
				RevisionCatalogue.of(new SqlRevisionSource(resolver, List.of("file:" + folder + "/*.sql")).find()),
				MigrationSettings.defaults());
	}

}
