package io.pacto.plugin.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** All a bill of materials says under one name: a package may be there in several versions. */
final class PackageSet {

    private final List<SbomPackage> packages = new ArrayList<>();

    void add(SbomPackage each) {
        packages.add(each);
    }

    void addAll(PackageSet other) {
        packages.addAll(other.packages);
    }

    String name() {
        return packages.get(0).name();
    }

    String versions() {
        return joined(SbomPackage::version);
    }

    String licences() {
        return joined(SbomPackage::licence);
    }

    String suppliers() {
        return joined(SbomPackage::supplier);
    }

    private String joined(Function<SbomPackage, String> field) {
        TreeSet<String> values = new TreeSet<>();
        for (SbomPackage each : packages) {
            String value = field.apply(each);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return String.join(", ", values);
    }
}
