package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.ConstraintState;
import io.github.migrationboot.operations.ExcludeElement;
import io.github.migrationboot.operations.KeyOptions;

/**
 * Says how two constraints of one name differ.
 */
final class ConstraintWords {

	private ConstraintWords() {
	}

	static String of(Constraint actual, Constraint wanted) {
		Words words = new Words();
		if (actual instanceof Constraint.ForeignKey key && wanted instanceof Constraint.ForeignKey wantedKey) {
			foreignKey(key, wantedKey, words);
		}
		else if (actual instanceof Constraint.Check check && wanted instanceof Constraint.Check wantedCheck) {
			words.add("check", "(" + check.expression() + ")", "(" + wantedCheck.expression() + ")");
			words.flag("no inherit", "inherit", check.noInherit(), wantedCheck.noInherit());
		}
		else if (actual instanceof Constraint.Exclude exclude && wanted instanceof Constraint.Exclude wantedExclude) {
			exclude(exclude, wantedExclude, words);
		}
		else if (kind(actual).equals(kind(wanted)) && options(actual) != null) {
			words.add("columns", Words.columns(ConstraintColumns.of(actual)),
					Words.columns(ConstraintColumns.of(wanted)));
			key(options(actual), options(wanted), words);
		}
		else {
			return kind(actual) + " → " + kind(wanted);
		}
		return state(actual, wanted, words).toString();
	}

	private static @Nullable KeyOptions options(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return key.options();
		}
		return (constraint instanceof Constraint.Unique key) ? key.options() : null;
	}

	private static String kind(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey) {
			return "primary key";
		}
		if (constraint instanceof Constraint.ForeignKey) {
			return "foreign key";
		}
		return constraint.getClass().getSimpleName().toLowerCase(Locale.ROOT);
	}

	private static void key(@Nullable KeyOptions actual, @Nullable KeyOptions wanted, Words words) {
		if (actual == null || wanted == null) {
			return;
		}
		words.add("include", Words.columns(actual.include()), Words.columns(wanted.include()));
		words.flag("nulls not distinct", "nulls distinct", actual.nullsNotDistinct(), wanted.nullsNotDistinct());
		words.flag("without overlaps", "with overlaps", actual.withoutOverlaps(), wanted.withoutOverlaps());
		words.add("check", actual.deferral(), wanted.deferral());
	}

	private static void foreignKey(Constraint.ForeignKey actual, Constraint.ForeignKey wanted, Words words) {
		words.add("columns", Words.columns(actual.columns()), Words.columns(wanted.columns()));
		words.add("references", actual.table() + " " + Words.columns(actual.referencedColumns()),
				wanted.table() + " " + Words.columns(wanted.referencedColumns()));
		words.add("on delete", actual.onDelete(), wanted.onDelete());
		words.add("on update", actual.onUpdate(), wanted.onUpdate());
		words.add("on delete of columns", Words.columns(actual.onDeleteColumns()),
				Words.columns(wanted.onDeleteColumns()));
		words.flag("period", "no period", actual.period(), wanted.period());
		words.flag("match full", "match simple", actual.matchFull(), wanted.matchFull());
		words.add("check", actual.deferral(), wanted.deferral());
	}

	private static void exclude(Constraint.Exclude actual, Constraint.Exclude wanted, Words words) {
		words.add("method", method(actual.method()), method(wanted.method()));
		words.add("exclude", elements(actual.elements()), elements(wanted.elements()));
		words.add("include", Words.columns(actual.include()), Words.columns(wanted.include()));
		words.add("where", actual.where(), wanted.where());
		words.add("check", actual.deferral(), wanted.deferral());
	}

	private static Words state(Constraint actual, Constraint wanted, Words words) {
		ConstraintState before = SafeForms.state(actual);
		return words.add("state", before, SafeForms.state(wanted));
	}

	private static String method(@Nullable String method) {
		return (method != null) ? method : "btree";
	}

	private static String elements(List<ExcludeElement> elements) {
		return elements.stream()
			.map((element) -> IndexWords.element(element.key()) + " with " + element.operator())
			.collect(Collectors.joining(", ", "(", ")"));
	}

}
