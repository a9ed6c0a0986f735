package io.pacto.plugin.openapiinfer;

import io.pacto.api.Context;
import io.pacto.api.PactoException;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;

/** A second opinion on a document made here, before it is handed over. */
final class OwnCheck {

    /** More problems than these are not of different kinds. */
    private static final int SHOWN = 5;

    private OwnCheck() {}

    /**
     * Reads a document as other tools will; what they would complain about is said.
     *
     * @param json the document
     * @param context takes the warnings
     * @throws PactoException when others could not read it at all
     */
    static void check(String json, Context context) {
        // Never a location, never resolving: both would let a document fetch files and addresses (security.md, S-045).
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(json, null, options);
        List<String> problems = result.getMessages() == null ? List.of() : result.getMessages();
        if (result.getOpenAPI() == null) {
            throw new PactoException(
                    "the document made is not one that swagger-parser can read: "
                            + (problems.isEmpty() ? "no reason given" : problems.get(0)),
                    "this is a fault of the plugin openapi-infer: please report it with the program");
        }
        for (String problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            context.warn("swagger-parser says of the document: " + problem);
        }
    }
}
