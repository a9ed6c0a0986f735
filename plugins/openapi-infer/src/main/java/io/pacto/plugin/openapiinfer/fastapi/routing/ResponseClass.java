package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import java.util.List;

/**
 * The class of a response (Starlette, "Responses").
 *
 * @param mediaType its media type; empty when it has none of its own
 * @param json whether its content has a schema
 * @param status its status code
 */
record ResponseClass(String mediaType, boolean json, String status) {

    static final ResponseClass JSON = new ResponseClass("application/json", true, "200");

    static ResponseClass of(Type written, Names names, Constants constants) {
        Symbol symbol = names.behind(written.expression(), written.scope());
        if (symbol == null) {
            return JSON;
        }
        ResponseClass base = library(symbol, names);
        if (symbol instanceof Symbol.Declared declared
                && names.member(declared, "media_type") instanceof Symbol.Declared own
                && own.statement() instanceof Stmt.Assign assign) {
            String type = constants.text(assign.value(), own.scope());
            return type == null ? base : new ResponseClass(type, base.json(), base.status());
        }
        return base;
    }

    private static ResponseClass library(Symbol symbol, Names names) {
        if (names.inherits(symbol, List.of("JSONResponse", "ORJSONResponse", "UJSONResponse"))) {
            return JSON;
        }
        if (names.inherits(symbol, List.of("HTMLResponse", "_TemplateResponse"))) {
            return new ResponseClass("text/html", false, "200");
        }
        if (names.inherits(symbol, List.of("PlainTextResponse"))) {
            return new ResponseClass("text/plain", false, "200");
        }
        if (names.inherits(symbol, List.of("EventSourceResponse"))) {
            return new ResponseClass("text/event-stream", false, "200");
        }
        if (names.inherits(symbol, List.of("RedirectResponse"))) {
            return new ResponseClass("", false, "307");
        }
        return names.inherits(symbol, List.of("Response", "StreamingResponse", "FileResponse"))
                ? new ResponseClass("", false, "200")
                : JSON;
    }
}
