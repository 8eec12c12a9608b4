package io.github.migrationboot.autogenerate.internal.difference;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.operations.DataType;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.date;
import static io.github.migrationboot.operations.Types.doublePrecision;
import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.numeric;
import static io.github.migrationboot.operations.Types.real;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamp;
import static io.github.migrationboot.operations.Types.timestamptz;
import static io.github.migrationboot.operations.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

class ValueLossTests {

	@Test
	void whatATypeHasNoPlaceForIsCut() {
		assertCut(timestamp(), date(), "date");
		assertCut(timestamp(), timestamp(3), "timestamp(3)");
		assertCut(numeric(10, 4), numeric(10, 2), "numeric(10, 2)");
		assertCut(numeric(), numeric(10, 2), "numeric(10, 2)");
		assertCut(numeric(), integer(), "integer");
		assertCut(doublePrecision(), real(), "real");
	}

	@Test
	void whatATypeHasPlaceForIsKept() {
		assertThat(ValueLoss.of(date(), timestamp())).isNull();
		assertThat(ValueLoss.of(timestamp(3), timestamp())).isNull();
		assertThat(ValueLoss.of(numeric(10, 2), numeric(8, 2))).isNull();
		assertThat(ValueLoss.of(integer(), bigint())).isNull();
		assertThat(ValueLoss.of(integer(), numeric())).isNull();
		assertThat(ValueLoss.of(real(), doublePrecision())).isNull();
		assertThat(ValueLoss.of(varchar(20), text())).isNull();
		assertThat(ValueLoss.of(integer().array(), text())).isNull();
	}

	@Test
	void longerTextIsRefused() {
		assertThat(ValueLoss.of(text(), varchar(20)))
			.isEqualTo("Values that are too long for varchar(20) are refused: shorten them before.");
		assertThat(ValueLoss.of(varchar(50), varchar(20))).contains("refused");
	}

	@Test
	void timeZoneOfTheSessionCounts() {
		assertThat(ValueLoss.of(timestamp(), timestamptz()))
			.isEqualTo("Values are converted by the time zone of the session that runs it.");
		assertThat(ValueLoss.of(timestamptz(), timestamp())).contains("time zone of the session").doesNotContain("cut");
		assertThat(ValueLoss.of(timestamptz(), date())).contains("time zone of the session").contains("cut to");
	}

	private static void assertCut(DataType from, DataType to, String words) {
		assertThat(ValueLoss.of(from, to))
			.isEqualTo("Values are cut to what " + words + " holds, and the downgrade cannot bring the rest back.");
	}

}
