package io.github.migrationboot.autoconfigure;

import java.util.Locale;

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

	private final MigrationMode mode;

	private final @Nullable MigrationStrategy strategy;

	private final DdlAutoCheck ddlAutoCheck;

	MigrationInitializer(Migrations migrations, MigrationMode mode, @Nullable MigrationStrategy strategy,
			DdlAutoCheck ddlAutoCheck) {
		this.migrations = migrations;
		this.mode = mode;
		this.strategy = strategy;
		this.ddlAutoCheck = ddlAutoCheck;
	}

	/**
	 * Do what the mode says.
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * brought to the target, or is not there in {@link MigrationMode#VALIDATE}
	 */
	@Override
	public void afterPropertiesSet() {
		if (this.mode == MigrationMode.NONE || isWithoutDatabase()) {
			logger.debug("Not migrating: the mode is " + this.mode.name().toLowerCase(Locale.ROOT)
					+ ", or this is a run without a database");
			return;
		}
		// An application that has no revision yet may still be on its way here.
		if (!this.migrations.graph().isEmpty()) {
			this.ddlAutoCheck.check();
		}
		if (this.mode == MigrationMode.VALIDATE) {
			this.migrations.validate();
		}
		else if (this.strategy != null) {
			this.strategy.migrate(this.migrations);
		}
		else {
			this.migrations.upgrade();
		}
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
