package io.github.migrationboot.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.github.migrationboot.autoconfigure.fleet.FleetApplication;
import io.github.migrationboot.autogenerate.Autogenerate;
import io.github.migrationboot.autogenerate.DraftOptions;
import io.github.migrationboot.autogenerate.RevisionDraft;
import io.github.migrationboot.autogenerate.RevisionText;
import io.github.migrationboot.script.RevisionKind;
import io.github.migrationboot.test.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Autogenerate with entities whose columns have types of pgvector and PostGIS.
 */
class ExtensionEntitiesIntegrationTests {

	@RegisterExtension
	final PostgresExtension vector = PostgresExtension.withImage("pgvector/pgvector:pg17");

	@RegisterExtension
	final PostgresExtension postgis = PostgresExtension.withImage("postgis/postgis:17-3.5");

	private static ConfigurableApplicationContext start(PostgresExtension postgres, Class<?> entities) {
		return new SpringApplicationBuilder(FleetApplication.class, entities).web(WebApplicationType.NONE)
			.run("--spring.datasource.url=" + postgres.jdbcUrl(), "--spring.datasource.username=" + postgres.username(),
					"--spring.datasource.password=" + Placeholders.escape(postgres.password()));
	}

	private static RevisionDraft apply(PostgresExtension postgres, Autogenerate autogenerate) {
		RevisionDraft draft = autogenerate.draft(DraftOptions.NONE);
		postgres.jdbcClient().sql(draft.text(RevisionKind.SQL).upgrade()).update();
		assertThatNoException().isThrownBy(autogenerate::assertUpToDate);
		assertThat(autogenerate.draft(DraftOptions.NONE).isEmpty()).isTrue();
		return draft;
	}

	@Test
	void vectorsAreCreatedBehindTheirExtension() {
		try (ConfigurableApplicationContext context = start(this.vector, Passages.class)) {
			RevisionDraft draft = apply(this.vector, context.getBean(Autogenerate.class));
			assertThat(draft.differences().lines()).containsExactly("added extension vector", "added table passage");
			RevisionText java = draft.text(RevisionKind.JAVA);
			assertThat(java.upgrade()).contains("vector(1536)", "halfvec(3)")
				.containsSubsequence("op.createExtension(\"vector\")", "op.createTable(\"passage\"");
			assertThat(java.imports()).contains("static io.github.migrationboot.operations.Types.vector",
					"static io.github.migrationboot.operations.Types.halfvec");
		}
	}

	@Test
	void geometriesAreCreatedBehindTheirExtension() {
		try (ConfigurableApplicationContext context = start(this.postgis, Places.class)) {
			RevisionDraft draft = apply(this.postgis, context.getBean(Autogenerate.class));
			assertThat(draft.differences().lines()).containsExactly("added extension postgis", "added table locations");
			RevisionText java = draft.text(RevisionKind.JAVA);
			assertThat(java.upgrade()).contains("geometry(\"Point\", 4326)", "geography(\"Polygon\"")
				.containsSubsequence("op.createExtension(\"postgis\")", "op.createTable(\"locations\"");
			assertThat(java.imports()).contains("static io.github.migrationboot.operations.Types.geometry");
		}
	}

	@Test
	void spatialIndexThatARevisionHasMadeIsEnough() {
		try (ConfigurableApplicationContext context = start(this.postgis, Places.class)) {
			Autogenerate autogenerate = context.getBean(Autogenerate.class);
			apply(this.postgis, autogenerate);
			this.postgis.jdbcClient().sql("CREATE INDEX idx_locations_geom ON locations USING gist (geom)").update();
			assertThat(autogenerate.compare().lines()).isEmpty();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan("io.github.migrationboot.autoconfigure.passages")
	static class Passages {

	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan("io.github.migrationboot.autoconfigure.places")
	static class Places {

	}

}
