package io.pacto.plugin.execbridge;

import io.pacto.api.Context;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Options;
import java.nio.file.Path;

/** The request of the protocol, version 1 (plugins.md, A2), on one line. */
final class Question {

    private Question() {}

    static String of(Generator.Request request, Path bundle, Context context) {
        Mapping.Builder question = Mapping.builder()
                .put("protocolVersion", "1")
                .put("contract", ContractData.of(request.bundle().document()))
                .put("bundleDir", bundle.toString())
                .put(
                        "outputDir",
                        request.output().orElse(context.disk().resolve(".")).toString());
        if (!request.options().values().isEmpty()) {
            question.put("options", options(request.options()));
        }
        return onOneLine(context.documents().toJson(question.build()));
    }

    /** Of an option given more than once the last value counts. */
    private static Mapping options(Options options) {
        Mapping.Builder last = Mapping.builder();
        for (String name : options.values().keySet()) {
            last.put(name, options.text(name).orElse(""));
        }
        return last.build();
    }

    /** Takes out the blanks between tokens: scripts without a JSON library look for {@code "name":"x"}. */
    static String onOneLine(String json) {
        StringBuilder line = new StringBuilder(json.length());
        boolean text = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (text && c == '\\') {
                line.append(c).append(json.charAt(++i));
                continue;
            }
            if (c == '"') {
                text = !text;
            }
            if (text || !(c == ' ' || c == '\n')) {
                line.append(c);
            }
        }
        return line.toString();
    }
}
