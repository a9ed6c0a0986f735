package io.pacto.plugin.sbom;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Comparison;
import io.pacto.api.Context;
import io.pacto.api.DiffContributor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the packages two bundles list; spec: diff.md §7. Nothing here counts for the class. */
public final class SbomDiff implements DiffContributor {

    /** The host makes one for each run. */
    public SbomDiff() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        return List.of();
    }

    @Override
    public Comparison compareAll(Bundle before, Bundle after, Context context) {
        Comparison nothing = Comparison.of(List.of());
        Sboms old = read(before, "old", context);
        Sboms current = read(after, "new", context);
        if (old == null || current == null) {
            return nothing;
        }
        List<PackageChange> changes = changes(old, current);
        return changes.isEmpty() ? nothing : nothing.with(SbomPart.of(old, current, changes));
    }

    /** Whoever reads only some of the files would report packages as gone that are there. */
    private static @Nullable Sboms read(Bundle bundle, String side, Context context) {
        try {
            return Sboms.of(bundle.files());
        } catch (Broken e) {
            context.warn("the " + side + " SBOM cannot be read, so packages are not compared: " + e.at() + ": "
                    + e.getMessage());
            return null;
        }
    }

    private static List<PackageChange> changes(Sboms before, Sboms after) {
        Matching matching = new Matching(before.packages(), after.packages());
        List<PackageChange> changes = new ArrayList<>();
        for (Matching.Pair pair : matching.pairs()) {
            PackageSet old = pair.before();
            PackageSet current = pair.after();
            String name = current.name();
            add(changes, name, PackageChange.Kind.VERSION, old.versions(), current.versions());
            add(changes, name, PackageChange.Kind.LICENCE, old.licences(), current.licences());
            add(changes, name, PackageChange.Kind.SUPPLIER, old.suppliers(), current.suppliers());
        }
        for (PackageSet gone : matching.removed()) {
            changes.add(new PackageChange(gone.name(), PackageChange.Kind.REMOVED, gone.versions(), ""));
        }
        for (PackageSet fresh : matching.added()) {
            changes.add(new PackageChange(fresh.name(), PackageChange.Kind.ADDED, "", fresh.versions()));
        }
        changes.sort(PackageChange.ORDER);
        return changes;
    }

    private static void add(
            List<PackageChange> changes, String name, PackageChange.Kind kind, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new PackageChange(name, kind, before, after));
        }
    }
}
