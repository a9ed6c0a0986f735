package io.pacto.plugin.schemainfer;

import io.pacto.api.Context;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Options;
import io.pacto.api.UsageException;
import java.util.List;

/**
 * Infers a JSON Schema from a configuration file; spec: plugins.md, part B, and decision 13.
 *
 * <p>The mode {@code rich} aims at what is true of the program, {@code compat} at the schema the reference
 * implementation writes for the same file.
 */
public final class SchemaInfer implements Generator {

    /** Always this name, whatever the input is called: contracts refer to it. */
    private static final String OUTPUT = "config.schema.json";

    private static final String DEFAULT_TITLE = "configuration";

    /** The host makes one for each call. */
    public SchemaInfer() {}

    @Override
    public Generated generate(Request request, Context context) {
        Options options = request.options();
        String file = options.text("file").orElse("");
        if (file.isEmpty()) {
            throw new UsageException("missing required option: file (e.g. --option file=config.yaml)");
        }
        ConfigFile config = ConfigFile.read(file, request, context);
        Mapping schema = options.text("mode").orElse("rich").equals("compat")
                ? new CompatInference(config).infer()
                : RichInference.infer(config.root());
        Node root = asRoot(schema, options.text("title").orElse(DEFAULT_TITLE));
        return new Generated(
                List.of(GeneratedFile.text(OUTPUT, context.documents().toJson(root))),
                "Inferred JSON Schema from " + file + " — add configuration.schema: " + OUTPUT
                        + " to your pacto.yaml to use it");
    }

    /** Only the root names its dialect and refuses keys it does not know, so that a misspelt key is found. */
    private static Mapping asRoot(Mapping schema, String title) {
        return SortedKeys.of(schema)
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("additionalProperties", false)
                .put("title", title)
                .build();
    }
}
