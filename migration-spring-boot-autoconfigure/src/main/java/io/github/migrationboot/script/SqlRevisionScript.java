package io.github.migrationboot.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.InvalidRevisionsException;
import io.github.migrationboot.revision.RevisionNode;

/**
 * A revision that is a SQL file. The file is read again for each body.
 *
 * @param node the revision's place in the graph
 * @param transactional whether it runs in one transaction
 * @param file the file
 */
record SqlRevisionScript(RevisionNode node, boolean transactional, SqlFile file) implements RevisionScript {

	@Override
	public RevisionOrigin origin() {
		return new RevisionOrigin.OfFile(this.file.address());
	}

	@Override
	public List<Operation> upgrade() {
		return body().upgrade();
	}

	@Override
	public List<Operation> downgrade() {
		return body().downgrade();
	}

	private SqlBody body() {
		return SqlBodyReader.read(this.file.name(), content());
	}

	private String content() {
		try (BufferedReader reader = this.file.open()) {
			StringWriter content = new StringWriter();
			reader.transferTo(content);
			return content.toString();
		}
		catch (IOException ex) {
			throw new InvalidRevisionsException(List.of(this.file.unreadable(ex)));
		}
	}

}
