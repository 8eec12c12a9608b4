package io.github.migrationboot.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.migrationboot.operations.Operations;

/**
 * Every operation with every parameter, in an order that runs on an empty database.
 */
public final class OperationCases {

	private final List<OperationCase> cases = new ArrayList<>();

	private OperationCases() {
	}

	public static List<OperationCase> all() {
		OperationCases cases = new OperationCases();
		TableCases.addTo(cases);
		ColumnCases.addTo(cases);
		TypeCases.addTo(cases);
		ConstraintCases.addTo(cases);
		NamingCases.addTo(cases);
		IndexCases.addTo(cases);
		PartitionCases.addTo(cases);
		SchemaCases.addTo(cases);
		SequenceCases.addTo(cases);
		UserTypeCases.addTo(cases);
		CollationCases.addTo(cases);
		ViewCases.addTo(cases);
		RoutineCases.addTo(cases);
		TriggerCases.addTo(cases);
		RuleCases.addTo(cases);
		SecurityCases.addTo(cases);
		TablePropertyCases.addTo(cases);
		MaintenanceCases.addTo(cases);
		ReplicationCases.addTo(cases);
		ObjectCases.addTo(cases);
		ObjectFileCases.addTo(cases);
		DataCases.addTo(cases);
		ExistingObjectCases.addTo(cases);
		DropCases.addTo(cases);
		return cases.cases;
	}

	void add(String name, Consumer<Operations> body) {
		add(name, 0, body);
	}

	void add(String name, int minimumVersion, Consumer<Operations> body) {
		this.cases.add(new OperationCase(name, minimumVersion, body));
	}

}
