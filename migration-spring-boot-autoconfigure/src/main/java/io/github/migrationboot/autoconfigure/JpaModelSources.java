package io.github.migrationboot.autoconfigure;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import io.github.migrationboot.autogenerate.ModelSource;

/**
 * Finds the entities of an application. To be used only where JPA is on the class path.
 */
final class JpaModelSources {

	private JpaModelSources() {
	}

	/**
	 * Return the entities that are kept in a database.
	 * @param beanFactory creates the factories that are not there yet
	 * @param database whether a DataSource goes to the database
	 * @return one source for each persistence unit of that database; if there is none and
	 * only one unit at all, that one, whose DataSource may be decorated
	 * @throws UnreadableEntitiesException if a persistence unit cannot be made
	 */
	static List<ModelSource> find(ListableBeanFactory beanFactory, Predicate<DataSource> database) {
		List<LocalContainerEntityManagerFactoryBean> factories = factories(beanFactory);
		List<LocalContainerEntityManagerFactoryBean> ours = factories.stream()
			.filter((factory) -> factory.getDataSource() != null
					&& database.test(Objects.requireNonNull(factory.getDataSource())))
			.toList();
		if (ours.isEmpty() && factories.size() == 1) {
			ours = factories;
		}
		List<String> packages = packages(beanFactory);
		return ours.stream().<ModelSource>map((factory) -> new JpaModelSource(factory, packages)).toList();
	}

	private static List<LocalContainerEntityManagerFactoryBean> factories(ListableBeanFactory beanFactory) {
		try {
			return List.copyOf(BeanFactoryUtils
				.beansOfTypeIncludingAncestors(beanFactory, LocalContainerEntityManagerFactoryBean.class, true, true)
				.values());
		}
		catch (BeansException ex) {
			throw new UnreadableEntitiesException(ex);
		}
	}

	private static List<String> packages(ListableBeanFactory beanFactory) {
		List<String> scanned = EntityScanPackages.get(beanFactory).getPackageNames();
		if (scanned.isEmpty() && AutoConfigurationPackages.has(beanFactory)) {
			return AutoConfigurationPackages.get(beanFactory);
		}
		return scanned;
	}

}
