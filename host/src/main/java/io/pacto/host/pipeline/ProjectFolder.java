package io.pacto.host.pipeline;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Generator;
import io.pacto.api.OptionInfo;
import io.pacto.api.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a generator's project lies: where the user says; else in the bundle, when the input file or the framework is there;
 * else in the working directory, which is said.
 */
final class ProjectFolder {

    private final Bundle bundle;
    private final Options typed;
    private final Options options;
    private final Disk disk;

    ProjectFolder(Bundle bundle, Options typed, Options options, Disk disk) {
        this.bundle = bundle;
        this.typed = typed;
        this.options = options;
        this.disk = disk;
    }

    Generator.Request request(Generator generator, List<OptionInfo> declared, Optional<Path> output, Context context) {
        Optional<String> named = options.text(OptionCheck.SOURCE);
        if (named.isPresent()) {
            return elsewhere(disk.resolve(named.get()), output);
        }
        Path here = disk.resolve(".");
        if (bundle.directory().isPresent() && bundle.directory().get().equals(here)) {
            return inBundle(output);
        }
        for (OptionInfo option : declared) {
            List<String> files = option.type() == OptionInfo.Type.FILE ? typed.all(option.name()) : List.of();
            if (!files.isEmpty() && files.stream().allMatch(this::isOnlyHere)) {
                context.warn("note: " + String.join(", ", files)
                        + " is not in the bundle; taking it from the working directory");
                return elsewhere(here, output);
            }
            if (files.stream().anyMatch(this::isInBundle)) {
                return inBundle(output);
            }
        }
        // When neither is recognised the bundle stays: the generator's own words about it are the better message.
        if (generator.recognises(bundle.files(), options) || !generator.recognises(disk.tree(here), options)) {
            return inBundle(output);
        }
        context.warn("note: there is no project in the bundle; taking the one in the working directory");
        return elsewhere(here, output);
    }

    private boolean isOnlyHere(String file) {
        return !isInBundle(file) && disk.kind(disk.resolve(file)) == Disk.Kind.FILE;
    }

    private boolean isInBundle(String file) {
        return bundle.directory().isPresent()
                ? disk.kind(bundle.directory().get().resolve(file).normalize()) != Disk.Kind.NOTHING
                : bundle.files().has(file);
    }

    private Generator.Request inBundle(Optional<Path> output) {
        return new Generator.Request(bundle, bundle.directory(), bundle.files(), options, output);
    }

    private Generator.Request elsewhere(Path folder, Optional<Path> output) {
        boolean same = Optional.of(folder).equals(bundle.directory());
        return new Generator.Request(
                bundle, Optional.of(folder), same ? bundle.files() : disk.tree(folder), options, output);
    }
}
