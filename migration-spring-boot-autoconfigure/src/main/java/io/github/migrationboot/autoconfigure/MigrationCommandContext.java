package io.github.migrationboot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;

/**
 * The application's context while a command runs: all bean definitions are there, and a
 * bean is created when the command asks for it. Nothing begins by itself.
 * <p>
 * Lazy initialization alone would not do. A {@code SmartLifecycle} is started, a listener
 * created and a {@code SmartInitializingSingleton} called whether it is lazy or not, and
 * a bean can refuse to be lazy. So the steps of a refresh that do these things are left
 * out here.
 */
final class MigrationCommandContext extends GenericApplicationContext {

	private static final String ENTITY_MANAGER_FACTORY_BEAN = "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean";

	@Override
	protected void registerBeanPostProcessors(ConfigurableListableBeanFactory beanFactory) {
		super.registerBeanPostProcessors(beanFactory);
		if (ClassUtils.isPresent(ENTITY_MANAGER_FACTORY_BEAN, getClassLoader())) {
			beanFactory.addBeanPostProcessor(new SchemaActionRemover());
		}
	}

	/**
	 * Do what makes bean definitions complete, and create no singleton.
	 */
	@Override
	protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.containsBean(CONVERSION_SERVICE_BEAN_NAME)
				&& beanFactory.isTypeMatch(CONVERSION_SERVICE_BEAN_NAME, ConversionService.class)) {
			beanFactory
				.setConversionService(beanFactory.getBean(CONVERSION_SERVICE_BEAN_NAME, ConversionService.class));
		}
		if (!beanFactory.hasEmbeddedValueResolver()) {
			beanFactory.addEmbeddedValueResolver((value) -> getEnvironment().resolvePlaceholders(value));
		}
		beanFactory.setTempClassLoader(null);
		beanFactory.freezeConfiguration();
	}

	/**
	 * Register no listeners: no event reaches them.
	 */
	@Override
	protected void registerListeners() {
	}

	/**
	 * Publish nothing.
	 */
	@Override
	protected void publishEvent(Object event, @Nullable ResolvableType typeHint) {
	}

	/**
	 * Start no lifecycle.
	 */
	@Override
	protected void finishRefresh() {
	}

}
