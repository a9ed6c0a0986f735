package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import io.pacto.plugin.openapiinfer.fastapi.schema.Gaps;
import io.pacto.plugin.openapiinfer.fastapi.schema.Keywords;
import io.pacto.plugin.openapiinfer.fastapi.schema.Titles;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import io.pacto.plugin.openapiinfer.fastapi.schema.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an endpoint answers with (FastAPI, "Response Model", "Additional Responses in OpenAPI"). */
final class Responses {

    private final Names names;
    private final Constants constants;
    private final Types types;
    private final Kinds kinds;
    private final Gaps gaps;

    Responses(Names names, Constants constants, Types types, Gaps gaps) {
        this.names = names;
        this.constants = constants;
        this.types = types;
        this.kinds = new Kinds(names);
        this.gaps = gaps;
    }

    Map<String, Mapping> of(Mounted mounted, String id) {
        Map<String, Mapping> responses = new LinkedHashMap<>();
        ResponseClass kind = kind(mounted);
        Written own = mounted.endpoint().written();
        String status = Statuses.of(own.keyword("status_code"), own.scope(), constants);
        if (status == null || status.equals("null")) {
            if (own.keyword("status_code") != null && status == null) {
                gaps.add(own.scope().file(), own.call().line(), "the status code is not known here; 200 is assumed");
            }
            status = kind.status();
        }
        Type model = model(mounted);
        Mapping schema = schema(kind, model, id);
        String description = constants.text(own.keyword("response_description"), own.scope());
        Mapping.Builder usual =
                Mapping.builder().put("description", description == null ? "Successful Response" : description);
        if (!kind.mediaType().isEmpty() && Statuses.hasBody(status)) {
            usual.put("content", content(kind.mediaType(), schema));
        }
        responses.put(status, usual.build());
        for (Written call : mounted.calls()) {
            additional(call.keyword("responses"), call.scope(), kind, id, responses, 0);
        }
        return responses;
    }

    private Mapping schema(ResponseClass kind, @Nullable Type model, String id) {
        if (!kind.json()) {
            return Mapping.builder().put("type", "string").build();
        }
        return model == null
                ? Mapping.builder().build()
                : titled(types.schema(model, true), "Response " + Titles.of(id));
    }

    private static Mapping content(String mediaType, Mapping schema) {
        return Mapping.builder()
                .put(mediaType, Mapping.builder().put("schema", schema).build())
                .build();
    }

    /** FastAPI gives every schema of its own a title, references aside. */
    static Mapping titled(Mapping schema, String title) {
        return schema.get("$ref") == null
                ? Keywords.of(schema).put("title", title).build()
                : schema;
    }

    private ResponseClass kind(Mounted mounted) {
        Expr written = null;
        Scope scope = mounted.endpoint().scope();
        for (Written call : mounted.calls()) {
            for (String name : List.of("default_response_class", "response_class")) {
                Expr given = call.keyword(name);
                if (given != null) {
                    written = given;
                    scope = call.scope();
                }
            }
        }
        return written == null ? ResponseClass.JSON : ResponseClass.of(Type.of(written, scope), names, constants);
    }

    private @Nullable Type model(Mounted mounted) {
        Written own = mounted.endpoint().written();
        Expr given = own.keyword("response_model");
        Expr written = given == null ? mounted.endpoint().endpoint().returns() : given;
        if (written == null
                || (written instanceof Expr.Constant constant && constant.word().equals("None"))) {
            return null;
        }
        Type type = Type.of(written, given == null ? mounted.endpoint().scope() : own.scope());
        return kinds.isResponse(type) ? null : type;
    }

    private void additional(
            @Nullable Expr written,
            Scope scope,
            ResponseClass kind,
            String id,
            Map<String, Mapping> responses,
            int depth) {
        if (written == null || depth > 10) {
            return;
        }
        if (written instanceof Expr.Dictionary dictionary) {
            for (int i = 0; i < dictionary.keys().size(); i++) {
                Expr value = dictionary.values().get(i);
                String status = Statuses.of(dictionary.keys().get(i), scope, constants);
                if (status != null) {
                    responses.put(status, one(status, value, scope, kind, id, responses.get(status)));
                } else if (dictionary.keys().get(i) instanceof Expr.Opaque) {
                    additional(value, scope, kind, id, responses, depth + 1);
                }
            }
        } else if (names.behind(written, scope) instanceof Symbol.Declared declared
                && declared.statement() instanceof Stmt.Assign assign) {
            additional(assign.value(), declared.scope(), kind, id, responses, depth + 1);
        } else if (!(written instanceof Expr.Constant)) {
            gaps.add(scope.file(), written.line(), "these responses are not known here; they are left out");
        }
    }

    private Mapping one(
            String status, Expr value, Scope scope, ResponseClass kind, String id, @Nullable Mapping before) {
        Keywords response = before == null ? new Keywords() : Keywords.of(before);
        Mapping content = Mapping.builder().build();
        if (before != null && before.get("content") instanceof Mapping known) {
            content = known;
        }
        Expr model = null;
        Scope there = scope;
        Expr open = value;
        if (names.behind(value, scope) instanceof Symbol.Declared declared
                && declared.statement() instanceof Stmt.Assign assign
                && assign.value() != null) {
            open = assign.value();
            there = declared.scope();
        }
        boolean described = before != null;
        if (open instanceof Expr.Dictionary dictionary) {
            for (int i = 0; i < dictionary.keys().size(); i++) {
                String key = constants.text(dictionary.keys().get(i), there);
                Expr each = dictionary.values().get(i);
                Node known = key == null || key.equals("model") ? null : constants.value(each, there);
                if ("model".equals(key)) {
                    model = each;
                } else if ("content".equals(key) && known instanceof Mapping more) {
                    content = merged(content, more);
                } else if (key != null && known != null) {
                    response.put(key, known);
                    described |= key.equals("description");
                }
            }
        }
        if (model != null && !(model instanceof Expr.Constant)) {
            String type = kind.mediaType().isEmpty() ? "application/json" : kind.mediaType();
            Mapping schema =
                    titled(types.schema(Type.of(model, there), true), "Response " + status + " " + Titles.of(id));
            content = merged(content(type, schema), content);
        }
        if (!content.entries().isEmpty()) {
            response.put("content", content);
        }
        if (!described) {
            response.put("description", Statuses.phrase(status));
        }
        return response.build();
    }

    /** Two mappings as one, the second before the first where both have a key; deeper mappings likewise. */
    private static Mapping merged(Mapping one, Mapping other) {
        Keywords all = Keywords.of(one);
        other.entries().forEach(entry -> {
            boolean both = one.get(entry.name()) instanceof Mapping && entry.value() instanceof Mapping;
            all.put(
                    entry.name(),
                    both
                            ? merged((Mapping) Objects.requireNonNull(one.get(entry.name())), (Mapping) entry.value())
                            : entry.value());
        });
        return all.build();
    }
}
