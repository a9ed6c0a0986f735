package io.pacto.host.pipeline;

import io.pacto.api.Disk;
import io.pacto.api.GeneratedFile;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Generator;
import io.pacto.api.GeneratorInfo;
import io.pacto.api.GeneratorSource;
import io.pacto.api.OptionInfo;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import io.pacto.host.bundle.BundleOpener;
import io.pacto.host.bundle.HostBundle;
import io.pacto.host.file.SafePath;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Has one generator make files; writing them is the caller's business. */
final class GeneratePipeline {

    private final BundleOpener opener;
    private final GeneratorSearch search;
    private final ExtensionCalls calls;
    private final Disk disk;

    GeneratePipeline(BundleOpener opener, Plugins plugins, ExtensionCalls calls, Disk disk) {
        this.opener = opener;
        this.search = new GeneratorSearch(plugins, calls);
        this.calls = calls;
        this.disk = disk;
    }

    List<GeneratorInfo> generators() {
        return search.list();
    }

    GenerationReport generate(GenerationRequest request) {
        HostBundle bundle = opener.open(request.source());
        GeneratorSearch.Hit hit = search.find(request.generator());
        GeneratorSource.Found found = hit.found();
        ExtensionCalls.Answer<Generator.Generated> answer = found == null
                ? declared(request, bundle, hit.offer())
                : foundBySource(request, bundle, hit.offer(), found.generator());
        String author = found == null
                ? "plugin " + hit.offer().plugin().label()
                : "generator " + request.generator() + " (" + found.origin() + ")";
        checkNames(author, answer.value().files());
        return new GenerationReport(
                request.generator(),
                request.outputDirectory(),
                answer.value().files(),
                answer.value().message(),
                answer.value().undetermined(),
                answer.warnings());
    }

    private ExtensionCalls.Answer<Generator.Generated> declared(
            GenerationRequest request, HostBundle bundle, Offer offer) {
        String name = "plugin " + request.generator();
        List<OptionInfo> declared = offer.contribution().options();
        Options options = OptionCheck.check(request.options(), OptionCheck.ofGenerator(declared), name);
        ProjectFolder project = new ProjectFolder(bundle, request.options(), options, disk);
        Optional<Path> output = output(request);
        try {
            return calls.call(
                    offer.plugin(),
                    offer.contribution().className(),
                    Generator.class,
                    doing(request),
                    (generator, context) ->
                            generator.generate(project.request(generator, declared, output, context), context));
        } catch (ExtensionFailure e) {
            throw e;
        } catch (UsageException e) {
            throw new UsageException(name + ": " + e.getMessage(), e.advice());
        } catch (PactoException e) {
            throw new PactoException(name + ": " + e.getMessage(), e.advice(), e);
        }
    }

    private ExtensionCalls.Answer<Generator.Generated> foundBySource(
            GenerationRequest request, HostBundle bundle, Offer source, Generator generator) {
        Generator.Request asked =
                new Generator.Request(bundle, bundle.directory(), bundle.files(), request.options(), output(request));
        return calls.call(
                source.plugin(),
                source.contribution().className(),
                GeneratorSource.class,
                doing(request),
                (self, context) -> generator.generate(asked, context));
    }

    private Optional<Path> output(GenerationRequest request) {
        String output = request.outputDirectory();
        return output.isEmpty() ? Optional.empty() : Optional.of(disk.resolve(output));
    }

    private static String doing(GenerationRequest request) {
        return "generating for " + request.source().reference();
    }

    /** The first look at what a generator made, wherever it is going to be written: all of it is refused, or nothing. */
    private static void checkNames(String author, List<GeneratedFile> files) {
        for (GeneratedFile file : files) {
            String problem = SafePath.problem(file.path());
            if (problem == null) {
                continue;
            }
            boolean escapes = file.path().startsWith("/") || ("/" + file.path() + "/").contains("/../");
            throw new PactoException(
                    "plugin file path \"" + file.path() + "\" "
                            + (escapes ? "escapes output directory" : "cannot be used: " + problem),
                    "nothing was written; this is a fault of " + author + ": tell its author");
        }
    }
}
