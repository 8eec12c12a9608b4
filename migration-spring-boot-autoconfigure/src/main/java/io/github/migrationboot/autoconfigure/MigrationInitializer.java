package io.github.migrationboot.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;

import io.github.migrationboot.runner.Migrations;

/**
 * Migrates while it is initialised. Beans that use the database depend on it and so are
 * created after that. Does nothing in a training run ({@code spring.context.exit}) or
 * while an application is processed ahead of time, which have no database.
 */
public class MigrationInitializer implements InitializingBean, Ordered {

	private static final Log logger = LogFactory.getLog(MigrationInitializer.class);

	private final Migrations migrations;

	private final @Nullable MigrationStrategy strategy;

	private final DdlAutoCheck ddlAutoCheck;

	/**
	 * Create an initializer.
	 * @param strategy what to do, or {@code null} to leave the database alone
	 */
	MigrationInitializer(Migrations migrations, @Nullable MigrationStrategy strategy, DdlAutoCheck ddlAutoCheck) {
		this.migrations = migrations;
		this.strategy = strategy;
		this.ddlAutoCheck = ddlAutoCheck;
	}

	/**
	 * Do what the mode says.
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * brought to the target, or is not there in a mode that only looks
	 */
	@Override
	public void afterPropertiesSet() {
		if (this.strategy == null || isWithoutDatabase()) {
			logger.debug("Not migrating: the mode is none, or this is a command or a run without a database");
			return;
		}
		// An application that has no revision yet may still be on its way here.
		if (!this.migrations.graph().isEmpty()) {
			this.ddlAutoCheck.check();
		}
		this.strategy.migrate(this.migrations);
	}

	private static boolean isWithoutDatabase() {
		return "onRefresh".equalsIgnoreCase(SpringProperties.getProperty("spring.context.exit"))
				|| Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
	}

	@Override
	public int getOrder() {
		return 0;
	}

}
