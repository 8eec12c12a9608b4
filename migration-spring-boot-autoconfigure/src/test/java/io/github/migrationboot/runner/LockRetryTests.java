package io.github.migrationboot.runner;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the pauses of {@link LockRetry}.
 */
class LockRetryTests {

	private static List<Long> pauses(RetrySettings settings) {
		BackOffExecution execution = LockRetry.backOff(settings).start();
		return Stream.generate(execution::nextBackOff).limit(settings.maxRetries()).toList();
	}

	@Test
	void pausesGrowToTheLongestOne() {
		List<Long> pauses = pauses(new RetrySettings(12, Duration.ofSeconds(1), Duration.ofSeconds(30)));
		for (int i = 0; i < pauses.size(); i++) {
			long middle = Math.min(1000L << i, 30_000);
			assertThat(pauses.get(i)).isBetween(Math.max(middle / 2, 1000), Math.min(middle + middle / 2, 30_000));
		}
	}

	@Test
	void pausesOfTwoWhoWaitDiffer() {
		assertThat(pauses(RetrySettings.DEFAULTS)).isNotEqualTo(pauses(RetrySettings.DEFAULTS));
	}

	@Test
	void pausesOfAMillisecondHaveNoRandomPart() {
		RetrySettings settings = new RetrySettings(3, Duration.ofMillis(1), Duration.ofMillis(3));
		assertThat(pauses(settings)).containsExactly(1L, 2L, 3L);
	}

}
