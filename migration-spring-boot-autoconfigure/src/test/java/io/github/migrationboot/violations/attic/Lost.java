package io.github.migrationboot.violations.attic;

/**
 * In a package that the house does not know.
 */
public class Lost {

}
