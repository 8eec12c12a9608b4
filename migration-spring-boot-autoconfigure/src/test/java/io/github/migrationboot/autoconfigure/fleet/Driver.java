package io.github.migrationboot.autoconfigure.fleet;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A driver.
 */
@Entity
@Table(name = "drivers", indexes = @Index(name = "drivers_name_idx", columnList = "familyName, givenName"))
class Driver extends Dated {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private @Nullable Long id;

	private @Nullable String givenName;

	private @Nullable String familyName;

	@ElementCollection
	private List<String> licences = new ArrayList<>();

}
