package io.pacto.plugin.openapiinfer;

import io.pacto.api.Context;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Options;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Gap;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Infers an OpenAPI document from the code of a service; spec: plugins.md, part C, and decisions 10 and 13.
 *
 * <p>The mode {@code rich} aims at what the framework itself publishes for the program, {@code compat} at the document
 * the reference implementation writes.
 */
public final class OpenApiInfer implements Generator {

    /** The host makes one for each call. */
    public OpenApiInfer() {}

    @Override
    public boolean recognises(Files project, Options options) {
        return Frameworks.of(options).foundIn(project);
    }

    @Override
    public Generated generate(Request request, Context context) {
        Options options = request.options();
        Project project = new Project(request.directory(), request.project(), options, context);
        Framework framework = Frameworks.of(options).choose(project.files());
        Inference inference = framework.infer(project);
        OwnCheck.check(context.documents().toJson(inference.document()), context);
        List<Undetermined> open = new ArrayList<>();
        for (Gap gap : inference.gaps()) {
            open.add(new Undetermined(gap.position(), gap.text()));
        }
        String output = options.text("output").orElse("interfaces/openapi.yaml");
        return new Generated(
                List.of(GeneratedFile.text(output, text(inference.document(), output, project))),
                "Inferred OpenAPI spec from " + framework.id() + " project — add interfaces[].contract: " + output
                        + " to your pacto.yaml",
                open);
    }

    private static String text(Mapping document, String output, Project project) {
        Documents documents = project.context().documents();
        boolean json = output.toLowerCase(Locale.ROOT).endsWith(".json");
        if (project.compat()) {
            CompatText compat = new CompatText(documents);
            return json ? compat.json(document) : compat.yaml(document);
        }
        return json ? documents.toJson(document) : documents.toYaml(document);
    }
}
