package io.pacto.plugin.schemainfer;

import io.pacto.api.Context;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Options;
import io.pacto.api.UsageException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Infers a JSON Schema from configuration files; spec: plugins.md, part B, and decision 13.
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
        List<String> names = options.all("file");
        if (names.isEmpty() || names.contains("")) {
            throw new UsageException("missing required option: file (e.g. --option file=config.yaml)");
        }
        boolean compat = options.text("mode").orElse("rich").equals("compat");
        check(names, compat);
        ConfigReader reader = new ConfigReader(request, context);
        List<ConfigFile> files =
                names.stream().map(name -> reader.read(name, compat)).toList();
        Mapping schema = compat ? new CompatInference(files.get(0)).infer() : RichInference.infer(files);
        return generated(schema, String.join(", ", names), options, context);
    }

    /** The same file twice would make every one of its keys look required, and every value a choice. */
    private static void check(List<String> names, boolean compat) {
        if (compat && names.size() > 1) {
            throw new UsageException("mode=compat takes one file", "name one, or leave mode=compat out");
        }
        Set<String> known = new HashSet<>();
        for (String name : names) {
            if (!known.add(name)) {
                throw new UsageException("the file " + name + " is named twice");
            }
        }
    }

    private static Generated generated(Mapping schema, String from, Options options, Context context) {
        Node root = asRoot(schema, options.text("title").orElse(DEFAULT_TITLE));
        return new Generated(
                List.of(GeneratedFile.text(OUTPUT, context.documents().toJson(root))),
                "Inferred JSON Schema from " + from + " — add configuration.schema: " + OUTPUT
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
