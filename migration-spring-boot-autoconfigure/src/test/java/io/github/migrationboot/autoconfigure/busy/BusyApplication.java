package io.github.migrationboot.autoconfigure.busy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Has a web server, runners, a lifecycle, listeners, a scheduled task, JPA and beans that
 * refuse to be lazy. Prints while its context is made.
 */
@SpringBootApplication
@EnableScheduling
public class BusyApplication {

	/**
	 * Start the application, and remember what comes after that.
	 */
	public static void main(String[] args) {
		application().run(args);
		Started.add("the rest of main");
	}

	/**
	 * The application with listeners that are no beans.
	 */
	public static SpringApplication application() {
		SpringApplication application = new SpringApplication(BusyApplication.class);
		application.addListeners(new BusyListener(), new BusyConfigurer());
		return application;
	}

	@Bean
	@Lazy(false)
	Object eagerBean() {
		Started.add("eager bean");
		return new Object();
	}

	@Bean
	ApplicationRunner applicationRunner() {
		Started.add("runner bean");
		return (arguments) -> Started.add("application runner");
	}

	@Bean
	CommandLineRunner commandLineRunner() {
		return (arguments) -> Started.add("command line runner");
	}

	@Bean
	BusyLifecycle busyLifecycle() {
		return new BusyLifecycle();
	}

	@Bean
	ApplicationListener<ApplicationEvent> applicationListener() {
		Started.add("listener bean");
		return (event) -> Started.add("listener");
	}

	@Bean
	SmartInitializingSingleton smartInitializingSingleton() {
		return () -> Started.add("smart initializing singleton");
	}

	@EventListener
	void onEvent(ApplicationEvent event) {
		Started.add((event instanceof WebServerInitializedEvent) ? "web server" : "listener method");
	}

	@Scheduled(fixedRate = 1)
	void task() {
		Started.add("scheduled task");
	}

	@Bean
	static EntityManagerFactoryWatcher entityManagerFactoryWatcher(Environment environment) {
		return new EntityManagerFactoryWatcher(environment.getRequiredProperty("busy.greeting"));
	}

	/**
	 * Needs what uses the database, and that early.
	 */
	@Bean
	static BeanPostProcessor databaseUser(JdbcClient client) {
		return new BeanPostProcessor() {
		};
	}

	/**
	 * Sees JPA begin.
	 */
	static final class EntityManagerFactoryWatcher implements BeanPostProcessor {

		EntityManagerFactoryWatcher(String greeting) {
			System.out.println(greeting);
		}

		@Override
		public Object postProcessBeforeInitialization(Object bean, String name) {
			if (bean instanceof LocalContainerEntityManagerFactoryBean) {
				Started.add("JPA");
			}
			return bean;
		}

	}

}
