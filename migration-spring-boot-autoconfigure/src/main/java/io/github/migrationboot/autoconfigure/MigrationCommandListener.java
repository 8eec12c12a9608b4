package io.github.migrationboot.autoconfigure;

import java.util.Collection;
import java.util.List;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.GenericApplicationListenerAdapter;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.OrderUtils;

/**
 * What is left of a listener of the application during a command: it hears of the
 * environment, which it may configure. It does not hear of a start, in which others write
 * the process id of the service to its file, or begin to watch for changes and start
 * over.
 */
final class MigrationCommandListener extends GenericApplicationListenerAdapter {

	private final int order;

	private MigrationCommandListener(ApplicationListener<?> listener) {
		super(listener);
		this.order = (listener instanceof Ordered ordered) ? ordered.getOrder()
				: OrderUtils.getOrder(listener.getClass(), Ordered.LOWEST_PRECEDENCE);
	}

	/**
	 * Return the listeners for a command.
	 * @param listeners those of the application
	 */
	static List<ApplicationListener<?>> of(Collection<ApplicationListener<?>> listeners) {
		return listeners.stream().<ApplicationListener<?>>map(MigrationCommandListener::of).toList();
	}

	/**
	 * Messages wait for the logging system, and for the whole environment: without these
	 * two they would be lost.
	 */
	private static ApplicationListener<?> of(ApplicationListener<?> listener) {
		return (listener instanceof LoggingApplicationListener
				|| listener instanceof EnvironmentPostProcessorApplicationListener) ? listener
						: new MigrationCommandListener(listener);
	}

	@Override
	public boolean supportsEventType(ResolvableType eventType) {
		return ApplicationEnvironmentPreparedEvent.class.isAssignableFrom(eventType.toClass())
				&& super.supportsEventType(eventType);
	}

	@Override
	public int getOrder() {
		return this.order;
	}

}
