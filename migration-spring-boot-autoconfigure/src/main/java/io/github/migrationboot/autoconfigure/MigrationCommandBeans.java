package io.github.migrationboot.autoconfigure;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

import io.github.migrationboot.internal.cli.CommandBeans;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.runner.Migrations;

/**
 * What a command gets from the application's context, which creates it then. Immutable.
 *
 * @param beanFactory the context's beans
 */
record MigrationCommandBeans(ListableBeanFactory beanFactory) implements CommandBeans {

	@Override
	public Map<String, Migrations> databases() {
		return MigrationBeans.byName(this.beanFactory);
	}

	@Override
	public @Nullable RevisionFiles files() {
		return this.beanFactory.getBeanProvider(RevisionFiles.class).getIfAvailable();
	}

}
