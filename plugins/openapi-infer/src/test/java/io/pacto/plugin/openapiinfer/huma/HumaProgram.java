package io.pacto.plugin.openapiinfer.huma;

import io.pacto.api.Bundle;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Options;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small program in memory, and what is inferred of it. */
final class HumaProgram {

    private static final String MODULE =
            "module example.com/shop\n\ngo 1.25\n\nrequire github.com/danielgtaylor/huma/v2 v2.37.2\n";

    private static final String IMPORTS = """
            package main

            import (
            \t"context"
            \t"net/http"
            \t"time"

            \t"github.com/danielgtaylor/huma/v2"
            \t"github.com/danielgtaylor/huma/v2/adapters/humago"
            )

            """;

    private final TestContext context = TestContext.withoutDisk();
    private final Bundle files;

    private HumaProgram(TestBundle files) {
        this.files = files;
    }

    /** A program of one file; a package clause and imports are put before the text. */
    static HumaProgram of(String text) {
        return new HumaProgram(TestBundle.smallest().with("go.mod", MODULE).with("main.go", IMPORTS + text));
    }

    /** A program whose main function makes an api called {@code api} and then does this. */
    static HumaProgram doing(String statements, String declarations) {
        return of("""
                func main() {
                \tapi := humago.New(http.NewServeMux(), huma.DefaultConfig("Shop", "1.0.0"))
                """ + statements + "\n}\n\n" + declarations);
    }

    /** The same program with one more file. */
    HumaProgram with(String path, String text) {
        return new HumaProgram(((TestBundle) files).with(path, text));
    }

    /** The text of one of its files. */
    String source(String path) {
        return new String(files.files().read(path), StandardCharsets.UTF_8);
    }

    Inference infer() {
        return infer(Options.NONE);
    }

    Mapping compat() {
        return infer(new Options(Map.of("mode", List.of("compat")))).document();
    }

    private Inference infer(Options options) {
        return new HumaFramework().infer(new Project(Optional.empty(), files.files(), options, context));
    }

    /** A part of the document as JSON on one line, by the keys on the way to it; {@code none} when it is missing. */
    String rich(String... way) {
        return text(infer().document(), way);
    }

    String text(Mapping document, String... way) {
        Node at = document;
        for (String key : way) {
            Node next = at.get(key);
            if (next == null) {
                return "none";
            }
            at = next;
        }
        return context.documents().toJson(at).replaceAll("\\n *", "").replace("\": ", "\":");
    }
}
