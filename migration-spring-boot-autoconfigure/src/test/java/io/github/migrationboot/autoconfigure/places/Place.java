package io.github.migrationboot.autoconfigure.places;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A place, without the modules of Hibernate that know what it is.
 */
@Entity
@Table(name = "locations")
class Place {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(columnDefinition = "geometry(Point,4326)", nullable = false)
	private @Nullable String geom;

	@Column(columnDefinition = "geography(Polygon)")
	private byte @Nullable [] area;

}
