package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Sources;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.schema.Gaps;
import io.pacto.plugin.openapiinfer.fastapi.schema.Types;
import io.pacto.plugin.openapiinfer.framework.Inference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The document of a FastAPI application, told from its sources alone. */
public final class StaticReading {

    /** Deeper inclusion is a ring. */
    private static final int DEPTH = 20;

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Gaps gaps = new Gaps();
    private final Sources sources;
    private final Constants constants;
    private final Types types;
    private final Operations operations;
    private final Applications applications;

    /**
     * Reads nothing yet.
     *
     * @param files the files of the project
     */
    public StaticReading(Files files) {
        sources = new Sources(files);
        Names names = new Names(sources);
        constants = new Constants(names);
        types = new Types(names, constants, gaps);
        operations = new Operations(names, constants, types, gaps);
        applications = new Applications(sources, names, new Routing(names, constants, gaps));
    }

    /**
     * Reads the application.
     *
     * @param wanted {@code package.module:variable}; empty to look for it
     * @return its document
     * @throws io.pacto.api.PactoException when there is none
     */
    public Inference read(String wanted) {
        Router application = applications.find(wanted);
        List<Mounted> endpoints = new ArrayList<>();
        mount(application, "", List.of(), endpoints, 0);
        Map<String, Map<String, Mapping>> paths = new LinkedHashMap<>();
        for (Mounted each : endpoints) {
            for (String method : each.endpoint().methods()) {
                if (METHODS.contains(method)) {
                    paths.computeIfAbsent(Operations.format(each.path()), path -> new LinkedHashMap<>())
                            .put(method, operations.operation(each, method));
                }
            }
        }
        Mapping document = document(application.made(), paths);
        sources.leftOut().forEach((file, why) -> gaps.add(file, 0, why));
        return new Inference(document, gaps.all());
    }

    private void mount(Router router, String prefix, List<Written> around, List<Mounted> endpoints, int depth) {
        List<Written> within = new ArrayList<>(around);
        within.add(router.made());
        String own = prefix + prefix(router.made());
        if (depth > DEPTH || hides(router.made())) {
            return;
        }
        for (Route route : router.routes()) {
            if (route instanceof Route.Include include) {
                if (!hides(include.written())) {
                    List<Written> inside = new ArrayList<>(within);
                    inside.add(include.written());
                    mount(include.router(), own + prefix(include.written()), inside, endpoints, depth + 1);
                }
            } else if (route instanceof Route.Endpoint endpoint && !hides(endpoint.written())) {
                String path = text(endpoint.path(), endpoint.written(), "the path of this route");
                endpoints.add(new Mounted(own + path, endpoint, within));
            }
        }
    }

    private boolean hides(Written call) {
        return constants.value(call.keyword("include_in_schema"), call.scope()) instanceof Scalar shown
                && shown.text().equals("false");
    }

    private String prefix(Written call) {
        return text(call.keyword("prefix"), call, "the prefix of this router");
    }

    private String text(@Nullable Expr written, Written call, String what) {
        String known = constants.text(written, call.scope());
        if (known == null && written != null) {
            gaps.add(call.scope().file(), written.line(), what + " is not known here; an empty one is assumed");
        }
        return known == null ? "" : known;
    }

    private Mapping document(Written made, Map<String, Map<String, Mapping>> paths) {
        types.components().finish();
        Mapping.Builder items = Mapping.builder();
        paths.forEach((path, methods) -> {
            Mapping.Builder item = Mapping.builder();
            methods.forEach(
                    (method, operation) -> item.put(method, types.components().rename(operation)));
            items.put(path, item.build());
        });
        Map<String, Mapping> all = new TreeMap<>(types.components().schemas());
        if (operations.validates()) {
            all.putAll(Operations.errors());
        }
        Mapping.Builder schemas = Mapping.builder();
        all.forEach(schemas::put);
        Mapping.Builder schemes = Mapping.builder();
        operations.schemes().forEach(schemes::put);
        Mapping.Builder document = Mapping.builder().put("openapi", "3.1.0").put("info", info(made));
        Node servers = constants.value(made.keyword("servers"), made.scope());
        Node tags = constants.value(made.keyword("openapi_tags"), made.scope());
        return document.putIfAny("servers", servers)
                .put("paths", items.build())
                .putIfAny(
                        "components",
                        Mapping.builder()
                                .putIfAny("schemas", schemas.build())
                                .putIfAny("securitySchemes", schemes.build())
                                .build())
                .putIfAny("tags", tags instanceof Sequence known ? known : null)
                .build();
    }

    private Mapping info(Written made) {
        Mapping.Builder info = Mapping.builder();
        info.put("title", known(made, "title", "FastAPI"));
        for (String key : List.of("summary", "description", "terms_of_service", "contact", "license_info")) {
            String name =
                    key.equals("terms_of_service") ? "termsOfService" : key.equals("license_info") ? "license" : key;
            Expr given = made.keyword(key);
            if (given != null) {
                info.putIfAny(name, known(made, key, ""));
            }
        }
        return info.put("version", known(made, "version", "0.1.0")).build();
    }

    private Node known(Written made, String key, String otherwise) {
        Expr given = made.keyword(key);
        Node value = constants.value(given, made.scope());
        if (given != null && value == null) {
            gaps.add(made.scope().file(), given.line(), "the " + key + " of the application is not known here");
        }
        return value == null ? Scalar.of(otherwise) : value;
    }
}
