package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.GeneratedFile;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code pacto generate}. */
final class GenerateCommand implements CommandProvider {

    private static final int MOST_NAMED = 20;

    @Override
    public Report run(Invocation invocation, Context context) {
        Options flags = invocation.options();
        Optional<String> named = flags.text("plugin");
        if (flags.flag("list")) {
            return GeneratorTable.of(context.pacto().generators(), named);
        }
        if (named.isEmpty()) {
            throw new UsageException(
                    "accepts between 1 and 2 arg(s), received 0", "pacto generate --list shows the generators");
        }
        String generator = named.get();
        String output = flags.text("output").orElse(generator + "-output");
        if (output.isBlank()) {
            throw new UsageException("the name of the output folder is empty", "name one: -o DIR");
        }
        GenerationReport report = context.pacto()
                .generate(new GenerationRequest(
                        generator, invocation.source("bundle").orElseThrow(), options(flags.all("option")), output));
        try {
            return finish(report, flags, context);
        } catch (PactoException refused) {
            report.notes().forEach(context::warn);
            throw refused;
        }
    }

    private static Report finish(GenerationReport report, Options flags, Context context) {
        String generator = report.generator();
        String output = report.outputDirectory();
        List<Outcome> outcomes = outcomes(generator, context.disk().resolve(output), report.files(), context);
        List<String> contracts = flags.flag("force") ? List.of() : replacedContracts(output, outcomes);
        if (flags.flag("dry-run")) {
            return Preview.of(report, outcomes, contracts);
        }
        if (!contracts.isEmpty()) {
            throw new PactoException(
                    "plugin " + generator + " wants to replace " + contracts.get(0),
                    "allow it with --force, or write elsewhere with -o");
        }
        write(generator, context.disk().resolve(output), outcomes, context);
        return named(report, outcomes);
    }

    private static List<String> replacedContracts(String output, List<Outcome> outcomes) {
        List<String> contracts = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.state() == Outcome.State.CHANGED && isContract(outcome.file())) {
                contracts.add(shown(output, outcome));
            }
        }
        return contracts;
    }

    private static List<Outcome> outcomes(
            String generator, Path directory, List<GeneratedFile> files, Context context) {
        try {
            context.disk().check(directory, files);
        } catch (PactoException e) {
            throw new PactoException("plugin " + generator + ": " + e.getMessage(), e.advice(), e);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (GeneratedFile file : files) {
            outcomes.add(Outcome.of(file, directory.resolve(file.path()), context.disk()));
        }
        return outcomes;
    }

    /** Leaves alone what is already there, byte for byte: build tools look at times. */
    private static void write(String generator, Path directory, List<Outcome> outcomes, Context context) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.state() != Outcome.State.UNCHANGED) {
                files.add(outcome.file());
            }
        }
        try {
            context.disk().write(directory, files);
        } catch (PactoException e) {
            throw new PactoException("plugin " + generator + ": " + e.getMessage(), e.advice(), e);
        }
    }

    private static GenerationReport named(GenerationReport report, List<Outcome> outcomes) {
        GenerationReport said = report;
        int count = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.state() != Outcome.State.NEW && ++count <= MOST_NAMED) {
                String file = shown(report.outputDirectory(), outcome);
                said = said.note(
                        outcome.state() == Outcome.State.CHANGED
                                ? "note: replaced " + file
                                : "note: " + file + " was there already and is the same");
            }
        }
        return count <= MOST_NAMED ? said : said.note("note: and " + (count - MOST_NAMED) + " more files were there");
    }

    private static String shown(String output, Outcome outcome) {
        return output.endsWith("/")
                ? output + outcome.file().path()
                : output + "/" + outcome.file().path();
    }

    /** The name in any case: some file systems know but one. */
    private static boolean isContract(GeneratedFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return name.toLowerCase(Locale.ROOT).equals("pacto.yaml");
    }

    private static Options options(List<String> pairs) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new UsageException(
                        "invalid --option format \"" + pair + "\": expected key=value",
                        "for example: --option file=config.yaml");
            }
            List<String> values = options.computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>());
            values.add(pair.substring(equals + 1));
        }
        return new Options(options);
    }
}
