package io.github.migrationboot.operations;

import java.util.Locale;

/**
 * What can be on or off about a table. Each is called as in SQL.
 */
public enum TableSwitch {

	/**
	 * Rows go to the write-ahead log.
	 */
	SET_LOGGED,

	/**
	 * Rows do not go to the write-ahead log.
	 */
	SET_UNLOGGED,

	/**
	 * Policies decide which rows a role sees.
	 */
	ENABLE_ROW_LEVEL_SECURITY,

	/**
	 * A role sees all rows.
	 */
	DISABLE_ROW_LEVEL_SECURITY,

	/**
	 * Policies hold for the owner too.
	 */
	FORCE_ROW_LEVEL_SECURITY,

	/**
	 * Policies do not hold for the owner.
	 */
	NO_FORCE_ROW_LEVEL_SECURITY;

	TableSwitch opposite() {
		return switch (this) {
			case SET_LOGGED -> SET_UNLOGGED;
			case SET_UNLOGGED -> SET_LOGGED;
			case ENABLE_ROW_LEVEL_SECURITY -> DISABLE_ROW_LEVEL_SECURITY;
			case DISABLE_ROW_LEVEL_SECURITY -> ENABLE_ROW_LEVEL_SECURITY;
			case FORCE_ROW_LEVEL_SECURITY -> NO_FORCE_ROW_LEVEL_SECURITY;
			case NO_FORCE_ROW_LEVEL_SECURITY -> FORCE_ROW_LEVEL_SECURITY;
		};
	}

	String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
