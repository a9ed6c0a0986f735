package io.pacto.plugin.openapiinfer;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;

/** A second opinion on a document made here, before it is handed over. */
final class OwnCheck {

    private OwnCheck() {}

    /**
     * Reads a document as other tools will.
     *
     * @param text the document
     * @return what is wrong with it, one sentence each; empty when nothing is
     */
    static List<String> check(String text) {
        // Never a location, never resolving: both would let a document fetch files and addresses (security.md, S-045).
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        List<String> problems = new ArrayList<>();
        if (result.getOpenAPI() == null) {
            problems.add("the document cannot be read by swagger-parser");
        }
        if (result.getMessages() != null) {
            problems.addAll(result.getMessages());
        }
        return problems;
    }
}
