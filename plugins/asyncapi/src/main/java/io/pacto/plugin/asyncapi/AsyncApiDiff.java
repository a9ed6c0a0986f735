package io.pacto.plugin.asyncapi;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DiffContributor;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.RuleSet;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Value;
import io.pacto.plugin.asyncapi.diff.EventsDiff;
import io.pacto.plugin.asyncapi.document.EventFile;
import io.pacto.plugin.asyncapi.document.EventFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the AsyncAPI files of interfaces that are events on both sides; spec: diff.md §5 and diff-asyncapi.md. */
public final class AsyncApiDiff implements DiffContributor {

    private static final String EVENT = "event";

    /** The host makes one for each run. */
    public AsyncApiDiff() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        List<Change> changes = new ArrayList<>();
        if (context.ruleSet() == RuleSet.REFERENCE) {
            return changes; // the reference implementation compares no content of these files
        }
        for (Contract.Interface newer : after.contract().interfaces()) {
            String name = newer.name().value();
            Contract.Interface older = before.contract().interfaceNamed(name);
            if (older == null || !isEvent(older) || !isEvent(newer)) {
                continue;
            }
            Value<String> oldFile = older.contract();
            Value<String> newFile = newer.contract();
            if (oldFile != null && newFile != null) {
                compare(name, file(before, oldFile, context), file(after, newFile, context), context, changes);
            }
        }
        return changes;
    }

    private static EventFile file(Bundle bundle, Value<String> name, Context context) {
        return new EventFile(name.value(), new EventFiles(bundle.files(), context.documents()));
    }

    private static boolean isEvent(Contract.Interface candidate) {
        return candidate.type().value().equals(EVENT);
    }

    /** Where neither file says it is AsyncAPI, somebody else answers. */
    private static void compare(String name, EventFile old, EventFile now, Context context, List<Change> changes) {
        if (!(old.isOurs() || now.isOurs()) || old.isCertainlyEqual(now)) {
            return;
        }
        if (old.document() == null || now.document() == null) {
            EventFile culprit = now.document() == null ? now : old;
            boolean isNew = culprit.equals(now);
            changes.add(unreadable(name, isNew, culprit.name(), culprit.failure(), old, now, context));
            return;
        }
        EventsDiff.compare(old, now, name, changes);
        for (Map.Entry<String, EventFiles.Problem> each : old.files().problems().entrySet()) {
            changes.add(unreadable(name, false, each.getKey(), each.getValue(), old, now, context));
        }
        for (Map.Entry<String, EventFiles.Problem> each : now.files().problems().entrySet()) {
            if (!old.files().problems().containsKey(each.getKey())) {
                changes.add(unreadable(name, true, each.getKey(), each.getValue(), old, now, context));
            }
        }
    }

    /** What cannot be read is never called equal. */
    private static Change unreadable(
            String name,
            boolean isNew,
            String file,
            EventFiles.Problem problem,
            EventFile old,
            EventFile now,
            Context context) {
        String side = isNew ? "new" : "old";
        context.warn("the " + side + " AsyncAPI file " + file + " of interface " + name + " cannot be read: "
                + problem.at() + ": " + problem.text());
        Position shown = isNew ? problem.at() : Position.of(now.name());
        return Change.modified(
                        "asyncapi.unreadable",
                        Classification.POTENTIAL_BREAKING,
                        Section.INTERFACES,
                        "interfaces.contract.content",
                        new Scalar(shown, NodePath.ROOT, Scalar.Kind.NULL, ""),
                        Scalar.of(name + ": " + old.name()),
                        Scalar.of(name + ": " + now.name()))
                .because("the " + side + " file " + file + " cannot be compared: " + problem.text())
                .about(name)
                .hint("repair the file and compare again");
    }
}
