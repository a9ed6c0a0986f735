package io.pacto.plugin.openapiinfer;

import io.pacto.api.Context;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.Options;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Gap;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
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
    public Generated generate(Request request, Context context) {
        Options options = request.options();
        Project project = new Project(request.directory(), request.project(), options, context);
        Framework framework = Frameworks.choose(options.text("framework").orElse(""), project);
        Inference inference = framework.infer(project);
        for (Gap gap : inference.gaps()) {
            context.warn(gap.position() + ": " + gap.text());
        }
        String output = options.text("output").orElse("interfaces/openapi.yaml");
        boolean json = output.toLowerCase(Locale.ROOT).endsWith(".json");
        String text = json
                ? context.documents().toJson(inference.document())
                : context.documents().toYaml(inference.document());
        OwnCheck.check(text).forEach(context::warn);
        return new Generated(
                List.of(GeneratedFile.text(output, text)),
                "Inferred OpenAPI spec from " + framework.id() + " project — add interfaces[].contract: " + output
                        + " to your pacto.yaml");
    }
}
