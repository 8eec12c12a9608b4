package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;

/**
 * What a revision does to make one schema of another, and what undoes it. Immutable.
 *
 * @param upgrade the parts of the upgrade, in the order to run them
 * @param downgrade the parts of the downgrade, in the order to run them
 */
public record RevisionPlan(List<BodyPart> upgrade, List<BodyPart> downgrade) {

	private static final String NOT_DROPPED = """
			These are in the database and not wanted. Nothing is dropped without being asked for:
			write the revision with --allow-drops, or take the comment signs away.""";

	private static final String NOT_RESTORED = "If the comment signs above are taken away, then these have to be too.";

	private static final String IN_USE = """
			These are not wanted either, but something uses them that stays. Say what is to become
			of that first:
			""";

	/**
	 * Create the value.
	 */
	public RevisionPlan {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

	/**
	 * Plan the way from one schema to another.
	 * @param differences what differs, as {@link SchemaComparison} finds it
	 * @param actual what is there
	 * @param wanted what is to be there
	 * @param options how to plan
	 * @return the plan; its downgrade undoes what the upgrade does, last first
	 */
	public static RevisionPlan of(List<Difference> differences, SchemaPicture actual, SchemaPicture wanted,
			PlanOptions options) {
		List<BodyPart> upgrade = new ArrayList<>();
		List<BodyPart> downgrade = new ArrayList<>();
		options.candidates().forEach((candidate) -> upgrade.add(new BodyPart.Note(candidate)));
		List<Difference> active = new ArrayList<>();
		List<Difference> shown = new ArrayList<>();
		Map<Difference, String> blocked = BlockedDrops.of(differences, actual, wanted);
		for (Difference difference : differences) {
			if (blocked.containsKey(difference)) {
				continue;
			}
			boolean drops = difference.kind() == Difference.Kind.REMOVED && !options.allowDrops();
			(drops ? shown : active).add(difference);
		}
		EnumDowngrade enums = new EnumDowngrade(actual);
		for (Step step : Steps.of(active, actual, wanted)) {
			EnumDowngrade.Surroundings surroundings = enums.around(step);
			downgrade.addAll(0, active(surroundings.after()));
			add(step, options, upgrade, downgrade);
			downgrade.addAll(0, active(surroundings.before()));
		}
		show(NOT_DROPPED, Steps.of(shown, actual, wanted), upgrade, downgrade);
		show(IN_USE + String.join("\n", blocked.values()), Steps.of(List.copyOf(blocked.keySet()), actual, wanted),
				upgrade, downgrade);
		return new RevisionPlan(upgrade, downgrade);
	}

	/**
	 * Show what is not done, and what would undo it.
	 */
	private static void show(String note, List<Step> steps, List<BodyPart> upgrade, List<BodyPart> downgrade) {
		List<BodyPart> drops = new ArrayList<>();
		List<BodyPart> undone = new ArrayList<>();
		for (Step step : steps) {
			for (int i = 0; i < step.operations().size(); i++) {
				Operation operation = step.operations().get(i);
				drops.addAll(disabled(List.of(operation)));
				if (i < step.undone()) {
					undone.addAll(0, disabled(operation.reverse()));
				}
			}
		}
		if (!drops.isEmpty()) {
			upgrade.add(new BodyPart.Note(note));
			upgrade.addAll(drops);
		}
		if (!undone.isEmpty()) {
			undone.add(0, new BodyPart.Note(NOT_RESTORED));
			downgrade.addAll(0, undone);
		}
	}

	private static List<BodyPart> disabled(List<Operation> operations) {
		return SafeForms.parts(operations).stream().<BodyPart>map(BodyPart.Disabled::new).toList();
	}

	private static void add(Step step, PlanOptions options, List<BodyPart> upgrade, List<BodyPart> downgrade) {
		if (step.note() != null) {
			upgrade.add(new BodyPart.Note(step.note()));
		}
		for (int i = 0; i < step.operations().size(); i++) {
			Operation operation = step.operations().get(i);
			List<Operation> parts = SafeForms.parts(List.of(operation));
			boolean undone = false;
			for (Operation part : parts) {
				for (Operation rewritten : options.rewriter().apply(part)) {
					SafeForms.parts(List.of(rewritten)).forEach((each) -> upgrade.add(new BodyPart.Active(each)));
					// What undoes several parts together stays as long as one of them
					// does.
					boolean kept = parts.contains(rewritten);
					if (i < step.undone() && !(kept && undone)) {
						downgrade.addAll(0, undo(kept ? operation : rewritten));
					}
					undone |= kept;
				}
			}
		}
	}

	private static List<BodyPart> active(List<Operation> operations) {
		return operations.stream().<BodyPart>map(BodyPart.Active::new).toList();
	}

	private static List<BodyPart> undo(Operation operation) {
		try {
			return active(SafeForms.parts(operation.reverse()));
		}
		catch (IrreversibleOperationException ex) {
			return List.of(new BodyPart.Note(ex.getDescription()),
					new BodyPart.Active(new Irreversible(operation.describe())));
		}
	}

}
