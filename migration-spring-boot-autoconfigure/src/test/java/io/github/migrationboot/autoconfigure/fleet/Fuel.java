package io.github.migrationboot.autoconfigure.fleet;

/**
 * What a vehicle needs to drive.
 */
enum Fuel {

	DIESEL, POWER

}
