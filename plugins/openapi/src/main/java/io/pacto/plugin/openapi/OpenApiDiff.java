package io.pacto.plugin.openapi;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DiffContributor;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares the OpenAPI files of interfaces that are http on both sides; spec: diff.md §3 and diff-openapi.md. */
public final class OpenApiDiff implements DiffContributor {

    private static final String HTTP = "http";

    /** The host makes one for each run. */
    public OpenApiDiff() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        List<Change> changes = new ArrayList<>();
        for (Contract.Interface newer : after.contract().interfaces()) {
            Contract.Interface older =
                    before.contract().interfaceNamed(newer.name().value());
            if (older == null || !isHttp(older) || !isHttp(newer)) {
                continue;
            }
            Value<String> oldFile = older.contract();
            Value<String> newFile = newer.contract();
            if (oldFile != null && newFile != null) {
                String name = newer.name().value();
                SpecFile old = SpecFile.read(before.files(), oldFile.value(), context.documents());
                SpecFile current = SpecFile.read(after.files(), newFile.value(), context.documents());
                compare(name, old, current, context, changes);
            }
        }
        return changes;
    }

    private static void compare(String name, SpecFile old, SpecFile current, Context context, List<Change> changes) {
        if (Arrays.equals(old.content(), current.content())) {
            return;
        }
        if (old.outcome() instanceof SpecFile.Usable before && current.outcome() instanceof SpecFile.Usable after) {
            Changes found = new Changes(name, changes);
            new PathsDiff(before.spec(), after.spec(), found).compare();
        } else if (!old.isForeign() || !current.isForeign()) {
            unreadable(name, old, current, context, changes);
        }
    }

    /** Never silently equal: whoever cannot read a file cannot say that nothing changed in it. */
    private static void unreadable(String name, SpecFile old, SpecFile current, Context context, List<Change> changes) {
        SpecFile culprit = current.outcome() instanceof SpecFile.Usable ? old : current;
        SpecFile.Failed failed = culprit.failure();
        String side = culprit == old ? "old" : "new";
        context.warn("the " + side + " OpenAPI file of interface " + name + " cannot be read: " + failed.at() + ": "
                + failed.problem());
        Position shown = culprit == current ? failed.at() : Position.of(current.name());
        changes.add(Change.modified(
                        "openapi.unreadable",
                        Classification.POTENTIAL_BREAKING,
                        Section.INTERFACES,
                        "interfaces.contract.content",
                        new Scalar(shown, NodePath.ROOT, Scalar.Kind.NULL, ""),
                        Scalar.of(name + ": " + old.name()),
                        Scalar.of(name + ": " + current.name()))
                .because("the " + side + " file " + culprit.name() + " cannot be compared: " + failed.problem())
                .about(name)
                .hint("repair the file and compare again"));
    }

    private static boolean isHttp(Contract.Interface candidate) {
        return candidate.type().value().equals(HTTP);
    }
}
