package io.github.migrationboot.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the search service.
 */
@SpringBootApplication
public class SampleApplication {

	/**
	 * Start the service.
	 * @param args settings on the command line
	 */
	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

}
