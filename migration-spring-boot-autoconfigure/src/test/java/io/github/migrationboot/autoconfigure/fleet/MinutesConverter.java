package io.github.migrationboot.autoconfigure.fleet;

import java.time.Duration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a duration as a number.
 */
@Converter
class MinutesConverter implements AttributeConverter<Duration, Integer> {

	@Override
	public @Nullable Integer convertToDatabaseColumn(@Nullable Duration attribute) {
		return (attribute != null) ? Math.toIntExact(attribute.toMinutes()) : null;
	}

	@Override
	public @Nullable Duration convertToEntityAttribute(@Nullable Integer data) {
		return (data != null) ? Duration.ofMinutes(data) : null;
	}

}
