package io.github.migrationboot.autoconfigure.example;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ExampleApplication {

}
