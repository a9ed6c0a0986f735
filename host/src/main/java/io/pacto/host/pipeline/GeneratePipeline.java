package io.pacto.host.pipeline;

import io.pacto.api.Disk;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Generator;
import io.pacto.api.OptionInfo;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import io.pacto.host.bundle.BundleOpener;
import io.pacto.host.bundle.HostBundle;
import io.pacto.host.file.SafePath;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has one generator make files; writing them is the caller's business. */
final class GeneratePipeline {

    private final BundleOpener opener;
    private final Plugins plugins;
    private final ExtensionCalls calls;
    private final Disk disk;

    GeneratePipeline(BundleOpener opener, Plugins plugins, ExtensionCalls calls, Disk disk) {
        this.opener = opener;
        this.plugins = plugins;
        this.calls = calls;
        this.disk = disk;
    }

    GenerationReport generate(GenerationRequest request) {
        HostBundle bundle = opener.open(request.source());
        Offer offer = plugins.find(Point.GENERATOR, request.generator(), "generator");
        if (offer == null) {
            for (Offer off : plugins.offers(Point.GENERATOR)) {
                if (off.contribution().id().equals(request.generator())) {
                    throw new PactoException(
                            "generator \"" + request.generator() + "\" belongs to plugin "
                                    + off.plugin().id() + ", which is switched off by "
                                    + off.member().off(),
                            "");
                }
            }
            throw new PactoException("plugin \"" + request.generator() + "\" not found (looked for pacto-plugin-"
                    + request.generator() + " in $PATH and ~/.config/pacto/plugins/)");
        }
        Options options = OptionCheck.check(
                request.options(),
                offer.contribution().options(),
                "plugin " + request.generator(),
                List.of(OptionCheck.SOURCE));
        List<String> notes = new ArrayList<>();
        Optional<Path> directory =
                projectFolder(bundle, options, offer.contribution().options(), notes);
        Files project = directory.isPresent() && !directory.equals(bundle.directory())
                ? disk.tree(directory.get())
                : bundle.files();
        Generator.Request asked = new Generator.Request(bundle, directory, project, options);
        ExtensionCalls.Answer<Generator.Generated> answer;
        try {
            answer = calls.call(
                    offer.plugin(),
                    offer.contribution().className(),
                    Generator.class,
                    "generating for " + request.source().reference(),
                    (generator, context) -> generator.generate(asked, context));
        } catch (ExtensionFailure e) {
            throw e;
        } catch (UsageException e) {
            throw new UsageException("plugin " + request.generator() + ": " + e.getMessage(), e.advice());
        } catch (PactoException e) {
            throw new PactoException("plugin " + request.generator() + ": " + e.getMessage(), e.advice(), e);
        }
        checkNames(offer.plugin(), answer.value().files());
        notes.addAll(answer.warnings());
        return new GenerationReport(
                request.generator(),
                request.outputDirectory(),
                answer.value().files(),
                answer.value().message(),
                notes);
    }

    /** The first look at what a generator made, wherever it is going to be written: all of it is refused, or nothing. */
    private static void checkNames(IndexedPlugin plugin, List<GeneratedFile> files) {
        for (GeneratedFile file : files) {
            String problem = SafePath.problem(file.path());
            if (problem == null) {
                continue;
            }
            boolean escapes = file.path().startsWith("/") || ("/" + file.path() + "/").contains("/../");
            throw new PactoException(
                    "plugin file path \"" + file.path() + "\" "
                            + (escapes ? "escapes output directory" : "cannot be used: " + problem),
                    "nothing was written; this is a fault of plugin " + plugin.label() + ": tell its author");
        }
    }

    /**
     * Where the project lies: where the user says; else the bundle's folder when the input file is there; else the
     * working directory, which is said.
     */
    private Optional<Path> projectFolder(
            HostBundle bundle, Options options, List<OptionInfo> declared, List<String> notes) {
        Optional<String> named = options.text(OptionCheck.SOURCE);
        if (named.isPresent()) {
            return Optional.of(disk.resolve(named.get()));
        }
        for (OptionInfo option : declared) {
            List<String> files = option.type() == OptionInfo.Type.FILE ? options.all(option.name()) : List.of();
            if (!files.isEmpty() && bundle.directory().isPresent()) {
                Path folder = bundle.directory().get();
                if (files.stream().allMatch(file -> isOnlyHere(file, folder))) {
                    notes.add("note: " + String.join(", ", files) + " is not in the bundle; taking it from the working"
                            + " directory");
                    return Optional.of(disk.resolve("."));
                }
            }
        }
        return bundle.directory();
    }

    private boolean isOnlyHere(String file, Path bundle) {
        return disk.kind(bundle.resolve(file).normalize()) == Disk.Kind.NOTHING
                && disk.kind(disk.resolve(file)) == Disk.Kind.FILE;
    }
}
