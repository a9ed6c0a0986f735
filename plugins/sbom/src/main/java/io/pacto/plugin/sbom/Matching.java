package io.pacto.plugin.sbom;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which packages of two bills are the same: by package URL where both have one, else by name. */
final class Matching {

    /** A package on both sides. */
    record Pair(PackageSet before, PackageSet after) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<PackageSet> removed = new ArrayList<>();
    private final List<PackageSet> added = new ArrayList<>();

    Matching(List<SbomPackage> before, List<SbomPackage> after) {
        Map<String, PackageSet> oldPurls = byPurl(before);
        Map<String, PackageSet> newPurls = byPurl(after);
        Map<String, PackageSet> oldNames = byName(before);
        Map<String, PackageSet> newNames = byName(after);
        pair(oldPurls, newPurls);
        pair(oldNames, newNames);
        pair(oldNames, union(newPurls, oldNames));
        pair(union(oldPurls, newNames), newNames);
        removed.addAll(oldPurls.values());
        removed.addAll(oldNames.values());
        added.addAll(newPurls.values());
        added.addAll(newNames.values());
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<PackageSet> removed() {
        return removed;
    }

    List<PackageSet> added() {
        return added;
    }

    private void pair(Map<String, PackageSet> before, Map<String, PackageSet> after) {
        Iterator<Map.Entry<String, PackageSet>> olds = before.entrySet().iterator();
        while (olds.hasNext()) {
            Map.Entry<String, PackageSet> old = olds.next();
            PackageSet twin = after.remove(old.getKey());
            if (twin != null) {
                pairs.add(new Pair(old.getValue(), twin));
                // Last: once it is removed, a tree map may have put another entry into this one.
                olds.remove();
            }
        }
    }

    /** Takes out, by name, what has a package URL here and none on the other side. */
    private static Map<String, PackageSet> union(Map<String, PackageSet> purls, Map<String, PackageSet> wanted) {
        Map<String, PackageSet> found = new TreeMap<>();
        Iterator<PackageSet> all = purls.values().iterator();
        while (all.hasNext()) {
            PackageSet each = all.next();
            if (wanted.containsKey(each.name())) {
                found.computeIfAbsent(each.name(), name -> new PackageSet()).addAll(each);
                all.remove();
            }
        }
        return found;
    }

    private static Map<String, PackageSet> byPurl(List<SbomPackage> packages) {
        Map<String, PackageSet> sets = new TreeMap<>();
        for (SbomPackage each : packages) {
            if (!each.purl().isEmpty()) {
                sets.computeIfAbsent(each.purlKey(), key -> new PackageSet()).add(each);
            }
        }
        return sets;
    }

    private static Map<String, PackageSet> byName(List<SbomPackage> packages) {
        Map<String, PackageSet> sets = new TreeMap<>();
        for (SbomPackage each : packages) {
            if (each.purl().isEmpty()) {
                sets.computeIfAbsent(each.name(), key -> new PackageSet()).add(each);
            }
        }
        return sets;
    }
}
