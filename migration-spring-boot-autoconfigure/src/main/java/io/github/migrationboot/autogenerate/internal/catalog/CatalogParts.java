package io.github.migrationboot.autogenerate.internal.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the readers of several kinds of objects have in common. Immutable.
 *
 * @param names names objects
 * @param types knows the types
 * @param columns reads columns
 * @param constraints reads constraints
 * @param sequences reads sequences
 * @param indexes reads indexes
 * @param partitions reads partition keys
 * @param columnRows the columns by the oid of what has them
 * @param constraintRows the constraints
 */
record CatalogParts(Names names, DataTypes types, ColumnReader columns, ConstraintReader constraints,
		SequenceReader sequences, IndexReader indexes, PartitionReader partitions, Map<Long, List<Row>> columnRows,
		List<Row> constraintRows) {

	static CatalogParts read(CatalogQueries queries, Names names) {
		DataTypes types = new DataTypes(names, queries.rows("type-names"));
		SequenceReader sequences = new SequenceReader(names, queries.rows("sequences"));
		IndexReader indexes = new IndexReader(names, queries.rows("indexes"), queries.rows("index-keys"));
		return new CatalogParts(names, types, new ColumnReader(names, types, sequences),
				new ConstraintReader(names, indexes), sequences, indexes,
				new PartitionReader(names, queries.rows("partition-keys")),
				queries.rows("columns").stream().collect(Collectors.groupingBy((column) -> column.number("relation"))),
				queries.rows("constraints"));
	}

}
