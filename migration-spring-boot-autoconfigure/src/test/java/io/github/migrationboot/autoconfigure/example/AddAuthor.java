package io.github.migrationboot.autoconfigure.example;

import org.springframework.stereotype.Component;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;
import io.github.migrationboot.operations.Types;

@Component("addAuthor")
@Revision(id = "0002_author", downRevision = "0001_documents", branchLabels = "search", message = "add the author")
class AddAuthor implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("document", "author", Types.text());
	}

}
