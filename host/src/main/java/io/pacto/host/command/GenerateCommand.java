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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code pacto generate}. */
final class GenerateCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        String generator = invocation.options().text("plugin").orElseThrow();
        String output = invocation.options().text("output").orElse(generator + "-output");
        GenerationReport report = context.pacto()
                .generate(new GenerationRequest(
                        generator,
                        invocation.source("bundle").orElseThrow(),
                        options(invocation.options().all("option")),
                        output));
        if (!invocation.options().flag("force")) {
            for (GeneratedFile file : report.files()) {
                if (file.path().equals("pacto.yaml")) {
                    throw new PactoException(
                            "plugin " + generator + " wants to replace " + output + "/pacto.yaml",
                            "allow it with --force, or write elsewhere with -o");
                }
            }
        }
        try {
            context.disk().write(context.disk().resolve(output), report.files());
        } catch (PactoException e) {
            throw new PactoException("plugin " + generator + ": " + e.getMessage(), e.advice(), e);
        }
        return report;
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
