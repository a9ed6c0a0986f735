package io.pacto.plugin.graph.compare;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Dependency;
import io.pacto.api.Disk;
import io.pacto.api.Following;
import io.pacto.api.Reference;
import io.pacto.api.VersionRange;
import io.pacto.plugin.graph.tree.Substitutes;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A dependency in a registry is taken from the folder beside the new contract that bears its repository's name, so that
 * changes of several contracts can be compared before any is published (diff.md, section 8). It is always said.
 */
final class Siblings implements Substitutes {

    private final Bundle root;
    private final Context context;

    Siblings(Bundle root, Context context) {
        this.root = root;
        this.context = context;
    }

    @Override
    public Following instead(Bundle holder, Dependency dependency, Optional<VersionRange> range) {
        Reference reference = Reference.of(dependency.ref().value());
        Optional<Path> directory = root.directory();
        if (!reference.isOci() || directory.isEmpty() || directory.get().getParent() == null) {
            return NONE.instead(holder, dependency, range);
        }
        Path beside = directory.get().getParent().resolve(reference.shortName()).normalize();
        boolean there = !reference.shortName().isBlank()
                && directory.get().getParent().equals(beside.getParent())
                && context.disk().kind(beside.resolve("pacto.yaml")) == Disk.Kind.FILE;
        if (!there) {
            return NONE.instead(holder, dependency, range);
        }
        context.warn("dependency \"" + reference.text() + "\" of the new contract was taken from the folder " + beside
                + " and not from its registry");
        return new Following(root, beside.toString(), Optional.empty());
    }
}
