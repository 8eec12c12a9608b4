package io.github.migrationboot.autoconfigure.fleet;

import java.time.Duration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle.
 */
@Entity
@Table(comment = "what drives")
class Vehicle extends Dated {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(length = 20, nullable = false, unique = true)
	private @Nullable String plateNumber;

	@Column(length = 50)
	private @Nullable String vehicleType;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	private @Nullable Fuel fuel;

	@Convert(converter = MinutesConverter.class)
	private @Nullable Duration charging;

	@ManyToOne(optional = false)
	private @Nullable Driver mainDriver;

}
