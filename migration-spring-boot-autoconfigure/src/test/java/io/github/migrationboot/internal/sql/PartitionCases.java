package io.github.migrationboot.internal.sql;

import io.github.migrationboot.operations.PartitionKey;
import io.github.migrationboot.operations.QualifiedName;

import static io.github.migrationboot.operations.OperatorClass.opclass;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static io.github.migrationboot.operations.Types.timestamptz;

/**
 * Operations on partitions.
 */
final class PartitionCases {

	private PartitionCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create partitioned table", (op) -> op.createTable("measurements", (table) -> {
			table.column("city", text()).notNull();
			table.column("taken_at", timestamptz()).notNull();
			table.partitionByRange("taken_at");
		}));
		cases.add("create partition",
				(op) -> op.createPartition("measurements", "measurements_2026")
					.from("'2026-01-01'")
					.to("'2027-01-01'"));
		cases.add("create partition with partitions",
				(op) -> op.createPartition("measurements", "measurements_2027")
					.from("'2027-01-01'")
					.to("MAXVALUE")
					.partitionBy(PartitionKey.Strategy.LIST, "city"));
		cases.add("create partition for values",
				(op) -> op.createPartition("measurements_2027", "measurements_2027_paris")
					.in("'Paris'", "'Versailles'"));
		cases.add("create default partition",
				(op) -> op.createPartition("measurements", "measurements_other").asDefault());
		cases.add("create table partitioned by list", (op) -> op.createTable("by_list", (table) -> {
			table.column("city", text());
			table.partitionByList("city");
		}));
		cases.add("create table partitioned by hash", (op) -> op.createTable("by_hash", (table) -> {
			table.column("id", bigint());
			table.partitionByHash("id");
		}));
		cases.add("create partition by hash", (op) -> op.createPartition("by_hash", "by_hash_0").hash(4, 0));
		cases.add("create table partitioned by an expression", (op) -> op.createTable("by_expression", (table) -> {
			table.column("city", text());
			table.partitionByExpression(PartitionKey.Strategy.RANGE, "lower(city)");
		}));
		cases.add("create table partitioned by several keys", (op) -> op.createTable("by_keys", (table) -> {
			table.column("city", text());
			table.column("name", text());
			table.partitionBy(PartitionKey.Strategy.RANGE,
					(key) -> key.column("city", opclass("text_pattern_ops")).expression("lower(name)").collate("C"));
		}));
		cases.add("create partition partitioned by an expression",
				(op) -> op.createPartition("by_keys", "by_keys_a")
					.from("'a'", "'a'")
					.to("'b'", "'a'")
					.partitionBy(PartitionKey.Strategy.HASH, (key) -> key.expression("upper(city)", opclass("text_ops"))
						.collate(QualifiedName.of("pg_catalog", "C"))));
		cases.add("create table to attach", (op) -> op.createTable("measurements_2025", (table) -> {
			table.column("city", text()).notNull();
			table.column("taken_at", timestamptz()).notNull();
		}));
		cases.add("attach partition",
				(op) -> op.attachPartition("measurements", "measurements_2025")
					.from("'2025-01-01'")
					.to("'2026-01-01'"));
		cases.add("attach index", (op) -> {
			op.createIndex("measurements_city").on("measurements").only().column("city");
			op.createIndex("measurements_2025_city").on("measurements_2025").column("city");
			op.attachIndex("measurements_city", "measurements_2025_city");
		});
		cases.add("detach partition",
				(op) -> op.detachPartition("measurements", "measurements_2025")
					.restoring((before) -> before.attachPartition("measurements", "measurements_2025")
						.from("'2025-01-01'")
						.to("'2026-01-01'")));
		cases.add("drop default partition", (op) -> op.dropTable("measurements_other"));
		cases.add("detach partition concurrently",
				(op) -> op.detachPartition("measurements", "measurements_2026").concurrently());
	}

}
