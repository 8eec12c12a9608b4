package io.github.migrationboot.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.SqlFileDefect.InvalidValue;
import io.github.migrationboot.script.SqlFileDefect.MissingRevision;
import io.github.migrationboot.script.SqlFileDefect.MissingUpgrade;
import io.github.migrationboot.script.SqlFileDefect.RepeatedKey;
import io.github.migrationboot.script.SqlFileDefect.TextOutsideSection;
import io.github.migrationboot.script.SqlFileDefect.UnknownKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlHeaderReader}.
 */
class SqlHeaderReaderTests {

	@Test
	void readsEveryKey() {
		SqlHeader header = read("""
				-- revision: 0003_add_search_indexes
				-- down_revision: 0002_add_chunk_embeddings, 0002b
				-- depends_on: geo_base
				-- branch_labels: search,find
				-- message: add search indexes: all of them
				-- transactional: false

				-- upgrade
				""");
		assertThat(header.defects()).isEmpty();
		assertThat(header.transactional()).isFalse();
		assertThat(header.node())
			.isEqualTo(new RevisionNode("0003_add_search_indexes", List.of("0002_add_chunk_embeddings", "0002b"),
					List.of("geo_base"), List.of("search", "find"), "add search indexes: all of them", "x.sql"));
	}

	@Test
	void needsOnlyTheId() {
		SqlHeader header = read("""
				--revision:a
				-- down_revision:
				-- upgrade
				""");
		assertThat(header.defects()).isEmpty();
		assertThat(header.transactional()).isTrue();
		assertThat(header.node()).isEqualTo(node("a"));
	}

	@Test
	void keysMayComeInAnyOrderAndBetweenComments() {
		SqlHeader header = read("""

				-- Copyright 2026: all rights reserved
				-- SPDX-License-Identifier: Apache-2.0
				-- https://example.org/why
				----------------------------
				--
				-- message: m
				-- This one is careful: it locks nothing
				-- revision: a
				-- 10 = ten
				-- upgrade
				""");
		assertThat(header.defects()).isEmpty();
		assertThat(header.node()).extracting(RevisionNode::id, RevisionNode::message).containsExactly("a", "m");
	}

	@ParameterizedTest
	@CsvSource({ "-- down_revison: b,down_revision", "-- Down-Revision: b,down_revision",
			"-- downRevision: b,down_revision", "-- down revision: b,down_revision",
			"-- down_revision = b,down_revision", "-- dependson: b,depends_on", "-- Message: m,message",
			"-- brach_label: b,branch_labels", "-- transactionnal: false,transactional" })
	void refusesWhatIsNearlyAKey(String line, String key) {
		SqlHeader header = read("-- revision: a\n" + line + "\n-- upgrade\n");
		assertThat(header.defects()).containsExactly(new UnknownKey("x.sql", 2, line, key));
		assertThat(header.defects().get(0).description()).isEqualTo(
				"x.sql:2: '" + line + "' is not a line of a revision's header; did you mean '-- " + key + ": …'?");
	}

	@Test
	void refusesASingleLowerCaseWordAsAnUnknownKey() {
		SqlHeader header = read("-- revision: a\n-- author: me\n-- upgrade\n");
		assertThat(header.defects()).containsExactly(new UnknownKey("x.sql", 2, "-- author: me", null));
		assertThat(header.defects().get(0).description())
			.endsWith("the keys are revision, down_revision, depends_on, " + "branch_labels, message, transactional");
	}

	@Test
	void refusesARepeatedKey() {
		SqlHeader header = read("-- revision: a\n-- message: m\n-- message: n\n-- upgrade\n");
		assertThat(header.defects()).containsExactly(new RepeatedKey("x.sql", 3, "message", 2));
		assertThat(header.defects().get(0).description()).isEqualTo("x.sql:3: 'message' is already given in line 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-- revision:\n", "-- Revision ID\n" })
	void refusesAFileWithoutId(String lines) {
		SqlHeader header = read(lines + "-- upgrade\n");
		assertThat(header.node()).isNull();
		assertThat(header.defects()).containsExactly(new MissingRevision("x.sql"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "", "True", "0" })
	void refusesABadBoolean(String value) {
		SqlHeader header = read("-- revision: a\n-- transactional: " + value + "\n-- upgrade\n");
		assertThat(header.defects())
			.containsExactly(new InvalidValue("x.sql", 2, "transactional", value, "'true' or 'false'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "b,,c", "b,c,", ",b,c" })
	void refusesAListWithAGap(String value) {
		SqlHeader header = read("-- revision: a\n-- down_revision: " + value + "\n-- upgrade\n");
		assertThat(header.defects()).singleElement()
			.isEqualTo(new InvalidValue("x.sql", 2, "down_revision", value, "names with a comma between each two"));
		assertThat(header.node()).isEqualTo(node("a", "b", "c"));
	}

	@Test
	void refusesTextAboveTheFirstSectionOnceAndDoesNotRepeatIt() {
		SqlHeader header = read("ALTER ROLE a PASSWORD 'secret';\n-- revision: a\nSELECT 1;\n-- upgrade\n");
		assertThat(header.defects()).containsExactly(new TextOutsideSection("x.sql", 1));
		assertThat(header.defects().get(0).description()).startsWith("x.sql:1: ").doesNotContain("secret");
		assertThat(header.node()).isEqualTo(node("a"));
	}

	@Test
	void refusesAFileWithoutSections() {
		SqlHeader header = read("-- revision: a\n");
		assertThat(header.defects()).containsExactly(new MissingUpgrade("x.sql"));
	}

	@Test
	void refusesAnEmptyFile() {
		assertThat(read("").defects()).containsExactly(new MissingUpgrade("x.sql"), new MissingRevision("x.sql"));
	}

	@Test
	void reportsEverythingAtOnce() {
		SqlHeader header = read("""
				CREATE TABLE x;
				-- down_revision: a,
				-- down_revison: a
				-- author: me
				-- message: m
				-- message: n
				-- transactional: maybe
				""");
		assertThat(header.node()).isNull();
		assertThat(header.defects()).containsExactlyInAnyOrder(new TextOutsideSection("x.sql", 1),
				new InvalidValue("x.sql", 2, "down_revision", "a,", "names with a comma between each two"),
				new UnknownKey("x.sql", 3, "-- down_revison: a", "down_revision"),
				new UnknownKey("x.sql", 4, "-- author: me", null), new RepeatedKey("x.sql", 6, "message", 5),
				new InvalidValue("x.sql", 7, "transactional", "maybe", "'true' or 'false'"),
				new MissingRevision("x.sql"), new MissingUpgrade("x.sql"));
	}

	@Test
	void stopsAtTheFirstSection() throws IOException {
		BufferedReader content = new BufferedReader(
				new StringReader("-- revision: a\n-- upgrade\n-- message: not a header line\n"));
		SqlHeader header = SqlHeaderReader.read("x.sql", content);
		assertThat(header.node()).isEqualTo(node("a"));
		assertThat(content.readLine()).isEqualTo("-- message: not a header line");
	}

	@Test
	void theHeaderAlsoEndsAtTheOtherSections() {
		assertThat(read("-- revision: a\n-- downgrade\n-- message: m\n").node()).isEqualTo(node("a"));
		assertThat(read("-- revision: a\n-- irreversible: why\n-- message: m\n").node()).isEqualTo(node("a"));
	}

	@Test
	void acceptsEveryLineEnd() {
		assertThat(read("-- revision: a\r\n-- down_revision: b\r\n\r\n-- upgrade\r\n").node())
			.isEqualTo(node("a", "b"));
		assertThat(read("-- revision: a\r-- down_revision: b\r-- upgrade\r").node()).isEqualTo(node("a", "b"));
	}

	@Test
	void keepsNamesOfAnyScript() {
		assertThat(read("-- revision: Größe_表\n-- message: Ünïcödé 🐘\n-- upgrade\n").node())
			.extracting(RevisionNode::id, RevisionNode::message)
			.containsExactly("Größe_表", "Ünïcödé 🐘");
	}

	private static RevisionNode node(String id, String... downRevisions) {
		return new RevisionNode(id, List.of(downRevisions), List.of(), List.of(), "", "x.sql");
	}

	private static SqlHeader read(String content) {
		try {
			return SqlHeaderReader.read("x.sql", new BufferedReader(new StringReader(content)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
