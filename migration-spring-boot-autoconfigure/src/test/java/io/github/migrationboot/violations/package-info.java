/**
 * A small house with something wrong in each corner, for the tests of the rules.
 */
package io.github.migrationboot.violations;
