package io.github.migrationboot.autoconfigure.busy;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Revision;
import io.github.migrationboot.operations.Types;

@Revision(id = "0001_busy", message = "create the busy table")
class CreateBusyTable implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("busy", (table) -> table.column("id", Types.bigint()).identity().primaryKey());
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("busy");
	}

}
