package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import java.util.List;

/** Decides by its type where a value of a request comes from when nothing else says so (FastAPI, "Request Body"). */
final class Kinds {

    private static final List<String> SERVED =
            List.of("Request", "WebSocket", "HTTPConnection", "Response", "BackgroundTasks", "SecurityScopes");
    private static final List<String> STRUCTURED = List.of(
            "dict",
            "Dict",
            "list",
            "List",
            "set",
            "Set",
            "frozenset",
            "FrozenSet",
            "tuple",
            "Tuple",
            "Sequence",
            "Mapping",
            "MutableMapping",
            "Iterable",
            "deque",
            "UploadFile",
            "OrderedDict");
    private static final List<String> MODELS =
            List.of("BaseModel", "SQLModel", "BaseSettings", "RootModel", "TypedDict", "NamedTuple");

    private final Names names;

    Kinds(Names names) {
        this.names = names;
    }

    /** Whether the framework itself provides values of the type. */
    boolean isServed(Type type) {
        Symbol symbol = names.behind(type.expression(), type.scope());
        boolean library = symbol instanceof Symbol.External external
                && (external.of("fastapi") || external.of("starlette"))
                && external.last().endsWith("Response");
        return library || (symbol != null && names.inherits(symbol, SERVED));
    }

    boolean isResponse(Type type) {
        Symbol symbol = names.behind(type.expression(), type.scope());
        return symbol != null
                && names.inherits(
                        symbol,
                        List.of(
                                "Response",
                                "JSONResponse",
                                "HTMLResponse",
                                "PlainTextResponse",
                                "RedirectResponse",
                                "StreamingResponse",
                                "FileResponse",
                                "ORJSONResponse",
                                "UJSONResponse",
                                "_TemplateResponse",
                                "EventSourceResponse",
                                "TemplateResponse"));
    }

    boolean isFile(Type type) {
        Expr expression = type.expression();
        if (expression instanceof Expr.Subscript generic) {
            return generic.index().stream().anyMatch(each -> isFile(Type.of(each, type.scope())));
        }
        if (expression instanceof Expr.Binary union) {
            return isFile(Type.of(union.left(), type.scope())) || isFile(Type.of(union.right(), type.scope()));
        }
        return names.behind(expression, type.scope()) instanceof Symbol.External external
                && external.last().equals("UploadFile");
    }

    /** Whether values are single ones, which travel in the query unless something else is said. */
    boolean isSingle(Type type) {
        Expr expression = type.expression();
        if (expression instanceof Expr.Binary union) {
            return isSingle(Type.of(union.left(), type.scope())) && isSingle(Type.of(union.right(), type.scope()));
        }
        if (expression instanceof Expr.Subscript generic) {
            String owner = names.behind(generic.owner(), type.scope()) instanceof Symbol.External external
                    ? external.last()
                    : "";
            return switch (owner) {
                case "Optional", "Union", "Annotated" ->
                    generic.index().stream()
                            .limit(
                                    owner.equals("Annotated")
                                            ? 1
                                            : generic.index().size())
                            .allMatch(each -> isSingle(Type.of(each, type.scope())));
                case "Literal", "Type", "type" -> true;
                default -> false;
            };
        }
        Symbol symbol = names.behind(expression, type.scope());
        if (symbol instanceof Symbol.External external) {
            return !STRUCTURED.contains(external.last());
        }
        if (symbol instanceof Symbol.Declared declared) {
            if (declared.statement() instanceof Stmt.Assign alias && alias.value() != null) {
                boolean call = alias.value() instanceof Expr.Call;
                return call || isSingle(Type.of(alias.value(), declared.scope()));
            }
            return !isModel(declared);
        }
        return true;
    }

    boolean isModel(Symbol.Declared type) {
        return names.inherits(type, MODELS)
                || (type.statement() instanceof Stmt.ClassDef known
                        && known.decorators().stream()
                                .map(each -> each instanceof Expr.Call call ? call.function() : each)
                                .anyMatch(each -> last(each).equals("dataclass")));
    }

    static String last(Expr expression) {
        return expression instanceof Expr.Name name
                ? name.id()
                : expression instanceof Expr.Attribute member ? member.name() : "";
    }
}
