package io.pacto.host.pipeline;

import io.pacto.api.Disk;
import io.pacto.api.GeneratedFile;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Generator;
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
import java.util.ArrayList;
import java.util.List;

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
        ProjectFolder project = new ProjectFolder(bundle, options, disk, notes);
        ExtensionCalls.Answer<Generator.Generated> answer;
        try {
            answer = calls.call(
                    offer.plugin(),
                    offer.contribution().className(),
                    Generator.class,
                    "generating for " + request.source().reference(),
                    (generator, context) -> generator.generate(
                            project.request(generator, offer.contribution().options()), context));
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
                answer.value().undetermined(),
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
}
