package io.github.migrationboot.autoconfigure.busy;

import java.util.Map;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/**
 * Adds a setting without which the context cannot be made.
 */
final class BusyConfigurer implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		event.getEnvironment()
			.getPropertySources()
			.addLast(new MapPropertySource("busy", Map.of("busy.greeting", "A post-processor prints")));
	}

}
