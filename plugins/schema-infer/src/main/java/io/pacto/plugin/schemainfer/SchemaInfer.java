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
import java.util.Optional;
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
        Optional<String> from = options.text("from");
        if (from.isPresent()) {
            return fromCode(from.get(), request, context);
        }
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
        return generated(asRoot(schema, title(options), false), String.join(", ", names), context);
    }

    private static Generated fromCode(String from, Request request, Context context) {
        Options options = request.options();
        if (!options.all("file").isEmpty()
                || options.text("mode").orElse("rich").equals("compat")) {
            throw new UsageException(
                    "from=" + from + " stands in place of file and of mode=compat", "leave one of them out");
        }
        if (from.equals("spring")) {
            Mapping schema = SpringSource.infer(request.project(), new ConfigReader(request, context), context);
            return generated(asRoot(schema, title(options), true), "the Spring configuration classes", context);
        }
        if (from.startsWith(PydanticSource.PREFIX)) {
            String name = from.substring(PydanticSource.PREFIX.length());
            Mapping schema = PydanticSource.infer(name, request, context);
            return generated(asRoot(schema, title(options), true), name, context);
        }
        throw new UsageException(
                "from is \"" + from + "\"; it can be spring, or pydantic:MODULE.CLASS",
                "for example: --option from=pydantic:shop.settings.Settings");
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

    private static Generated generated(Node root, String from, Context context) {
        return new Generated(
                List.of(GeneratedFile.text(OUTPUT, context.documents().toJson(root))),
                "Inferred JSON Schema from " + from + " — add configuration.schema: " + OUTPUT
                        + " to your pacto.yaml to use it");
    }

    private static String title(Options options) {
        return options.text("title").orElse(DEFAULT_TITLE);
    }

    /**
     * Only the root names its dialect and refuses keys it does not know, so that a misspelt key is found; not where a
     * framework and its libraries have keys of their own.
     */
    private static Mapping asRoot(Mapping schema, String title, boolean open) {
        SortedKeys root = SortedKeys.of(schema)
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        return (open ? root : root.put("additionalProperties", false)).build();
    }
}
