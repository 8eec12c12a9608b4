package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Analyze;
import io.github.migrationboot.operations.Cluster;
import io.github.migrationboot.operations.CreateStatistics;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.MaintenanceChange;
import io.github.migrationboot.operations.SetStatisticsTarget;
import io.github.migrationboot.operations.Vacuum;

/**
 * Writes statistics and what is done with a table's files. Stateless.
 */
final class MaintenanceSource {

	private MaintenanceSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(MaintenanceChange change) {
		if (change instanceof CreateStatistics create) {
			return create(create);
		}
		if (change instanceof SetStatisticsTarget set) {
			return Chain.about("setStatisticsTarget", set.name(), set.target());
		}
		if (change instanceof Analyze analyze) {
			return Chain.about("analyze", analyze.table(), analyze.columns());
		}
		if (change instanceof Vacuum vacuum) {
			return Chain.about("vacuum", vacuum.table(), vacuum.options());
		}
		Cluster cluster = (Cluster) change;
		return Chain.about("cluster", cluster.table(),
				(cluster.index() != null) ? List.of(cluster.index()) : List.of());
	}

	private static @Nullable Chain create(CreateStatistics create) {
		boolean sayable = Arguments.isIn(create.name().schema(), create.table())
				&& create.elements().stream().allMatch(MaintenanceSource::isPlain);
		if (!sayable) {
			return null;
		}
		Chain call = Chain.about("createStatistics", create.name()).call("on", create.table().name());
		IndexSource.elements(call, create.elements(), "columns");
		return call.with("kinds", create.kinds()).when(create.ifNotExists(), "ifNotExists");
	}

	private static boolean isPlain(IndexElement element) {
		return element.equals(new IndexElement(element.text(), element.expression(), null, null, false, null));
	}

}
