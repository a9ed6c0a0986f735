package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Report;
import io.pacto.api.Source;
import java.util.List;
import java.util.Optional;

/** {@code pacto doc}: documents a contract, whether it is valid or not. */
public final class DocCommand implements CommandProvider {

    /** Called by the host. */
    public DocCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        Source source = invocation.source("bundle").orElseGet(() -> Source.at("."));
        Bundle bundle = context.pacto().open(source);
        String name = bundle.contract().service().name().value();
        String markdown = new DocumentWriter(context).write(Landscape.of(bundle, context));

        Mapping.Builder tree = Mapping.builder().put("serviceName", name).put("markdown", markdown);
        Optional<String> folder = invocation.options().text("output");
        if (folder.isPresent()) {
            String file = fileName(name);
            context.disk().write(context.disk().resolve(folder.get()), List.of(GeneratedFile.text(file, markdown)));
            tree.put("path", folder.get() + (folder.get().endsWith("/") ? "" : "/") + file);
        }
        return DataReport.of("doc", tree.build());
    }

    /** The contract was not validated, so its name may hold anything; the file stays in the folder that was named. */
    private static String fileName(String service) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < service.length(); i++) {
            char c = service.charAt(i);
            boolean kept = Markdown.isAsciiAlphanumeric(c) || c == '-' || c == '_' || (c == '.' && i > 0);
            name.append(kept ? c : '-');
        }
        return (name.isEmpty() ? "contract" : name.toString()) + ".md";
    }
}
