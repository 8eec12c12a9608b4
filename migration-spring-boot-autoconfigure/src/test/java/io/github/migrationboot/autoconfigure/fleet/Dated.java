package io.github.migrationboot.autoconfigure.fleet;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * What several entities have.
 */
@MappedSuperclass
abstract class Dated {

	@Column(nullable = false)
	private @Nullable Instant createdAt;

	@Column
	private @Nullable Instant updatedAt;

}
