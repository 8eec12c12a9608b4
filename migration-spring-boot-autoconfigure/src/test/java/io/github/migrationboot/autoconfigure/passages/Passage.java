package io.github.migrationboot.autoconfigure.passages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text, without the module of Hibernate that knows vectors.
 */
@Entity
class Passage {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(columnDefinition = "vector(1536)", nullable = false)
	private float @Nullable [] embedding;

	@Column(columnDefinition = "halfvec(3)")
	private @Nullable String summary;

}
