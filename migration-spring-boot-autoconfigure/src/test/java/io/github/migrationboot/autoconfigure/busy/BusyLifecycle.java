package io.github.migrationboot.autoconfigure.busy;

import org.springframework.context.SmartLifecycle;

/**
 * Starts with the context.
 */
final class BusyLifecycle implements SmartLifecycle {

	private volatile boolean running;

	BusyLifecycle() {
		Started.add("lifecycle bean");
	}

	@Override
	public void start() {
		Started.add("lifecycle");
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
