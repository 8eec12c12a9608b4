package io.github.migrationboot.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgresExtension#withImage(String)}.
 */
class PostgresImageIntegrationTests {

	@RegisterExtension
	final PostgresExtension pgvector = PostgresExtension.withImage("pgvector/pgvector:pg17");

	@RegisterExtension
	final PostgresExtension postgis = PostgresExtension.withImage("postgis/postgis:17-3.5");

	@Test
	void pgvectorImageHasTheVectorType() {
		this.pgvector.jdbcClient().sql("CREATE EXTENSION vector").update();
		assertThat(this.pgvector.jdbcClient()
			.sql("SELECT '[1,2]'::vector <-> '[1,4]'::vector")
			.query(Double.class)
			.single()).isEqualTo(2);
	}

	@Test
	void postgisImageHasGeometries() {
		this.postgis.jdbcClient().sql("CREATE EXTENSION postgis").update();
		assertThat(this.postgis.jdbcClient()
			.sql("SELECT st_distance(st_point(0, 0), st_point(3, 4))")
			.query(Double.class)
			.single()).isEqualTo(5);
	}

}
