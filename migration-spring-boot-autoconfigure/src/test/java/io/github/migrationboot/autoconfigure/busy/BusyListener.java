package io.github.migrationboot.autoconfigure.busy;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Hears of all that becomes of the application, as what writes the file with its process
 * id does.
 */
final class BusyListener implements ApplicationListener<SpringApplicationEvent> {

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (!(event instanceof ApplicationEnvironmentPreparedEvent)) {
			Started.add("listener of the application");
		}
	}

}
