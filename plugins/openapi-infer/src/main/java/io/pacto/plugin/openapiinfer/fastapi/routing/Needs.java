package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an endpoint and all it depends on take from a request. */
final class Needs {

    private static final List<String> PARAMETERS = List.of("path", "query", "header", "cookie");

    private final Map<String, Argument> arguments = new LinkedHashMap<>();
    private final Map<String, Set<String>> security = new LinkedHashMap<>();
    private final Map<String, Mapping> schemes = new LinkedHashMap<>();
    private boolean hides;

    void add(Argument argument) {
        arguments.putIfAbsent(argument.place() + " " + argument.name(), argument);
    }

    /** A parameter that documents do not show; a request is still judged by it. */
    void hide() {
        hides = true;
    }

    /** Returns whether a request can fail to bring what is needed. */
    boolean any() {
        return hides || !arguments.isEmpty();
    }

    void secure(String scheme, Mapping definition, List<String> scopes) {
        schemes.put(scheme, definition);
        security.computeIfAbsent(scheme, name -> new LinkedHashSet<>()).addAll(scopes);
    }

    /** Returns parameters in the order of FastAPI: by place. */
    List<Argument> parameters() {
        List<Argument> sorted = new ArrayList<>();
        for (String place : PARAMETERS) {
            arguments.values().stream()
                    .filter(each -> each.place().equals(place))
                    .forEach(sorted::add);
        }
        return sorted;
    }

    List<Argument> body() {
        return arguments.values().stream()
                .filter(each -> !PARAMETERS.contains(each.place()))
                .toList();
    }

    /** Returns scheme names and the scopes asked of them. */
    Map<String, Set<String>> security() {
        return security;
    }

    /** Returns the definitions of the schemes. */
    Map<String, Mapping> schemes() {
        return schemes;
    }
}
