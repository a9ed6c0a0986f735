package io.pacto.plugin.graph.reverse;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Dependency;
import io.pacto.api.Disk;
import io.pacto.api.Following;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.Source;
import io.pacto.plugin.graph.tree.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the contracts below folders and says what each needs. */
final class Search {

    private static final String CONTRACT = "pacto.yaml";

    private final Context context;

    Search(Context context) {
        this.context = context;
    }

    /** The needs of all contracts, in the order of their places. */
    List<Need> needs(String name, List<String> folders) {
        List<Following> wanted = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        bundles(folders).forEach((place, bundle) -> {
            for (Dependency dependency : bundle.contract().dependencies()) {
                wanted.add(new Following(
                        bundle, dependency.ref().value(), Range.of(dependency).value()));
                needs.add(new Need(bundle, place, dependency, guess(dependency)));
            }
        });
        List<Following.Outcome> outcomes = context.pacto().followAll(wanted);
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            Optional<Bundle> there = outcomes.get(i).bundle();
            if (there.isPresent()) {
                String target = there.get().contract().service().name().value();
                needs.set(i, new Need(need.bundle(), need.place(), need.dependency(), target));
            } else if (need.target().equals(name)) {
                context.warn("dependency \"" + need.dependency().ref().value() + "\" of " + need.place()
                        + " cannot be had and is taken for " + need.target());
            }
        }
        return needs;
    }

    /** The name of a dependency nobody can reach: what the contract calls it, else its repository. */
    private static String guess(Dependency dependency) {
        return dependency.name() != null
                ? dependency.name().value()
                : Reference.of(dependency.ref().value()).shortName();
    }

    private Map<String, Bundle> bundles(List<String> folders) {
        Map<String, Bundle> bundles = new LinkedHashMap<>();
        for (String folder : folders) {
            Path root = context.disk().resolve(folder);
            if (context.disk().kind(root) != Disk.Kind.DIRECTORY) {
                throw new PactoException(
                        folder + " is not a directory", "name folders that hold contracts, at any depth");
            }
            for (String file : context.disk().tree(root).list()) {
                if (file.equals(CONTRACT) || file.endsWith("/" + CONTRACT)) {
                    String inner =
                            file.equals(CONTRACT) ? "" : file.substring(0, file.length() - CONTRACT.length() - 1);
                    open(place(folder, inner), bundles);
                }
            }
        }
        return bundles;
    }

    private static String place(String folder, String inner) {
        if (inner.isEmpty()) {
            return folder;
        }
        return folder.equals(".") ? inner : folder + (folder.endsWith("/") ? "" : "/") + inner;
    }

    private void open(String place, Map<String, Bundle> bundles) {
        try {
            bundles.putIfAbsent(place, context.pacto().open(Source.at(place)));
        } catch (PactoException e) {
            context.warn(place + " was left out: " + e.getMessage());
        }
    }
}
