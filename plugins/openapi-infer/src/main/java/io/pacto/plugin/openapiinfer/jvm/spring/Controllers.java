package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The controllers of a program and their methods, with the annotations of what they override. */
final class Controllers {

    private final Sources sources;

    Controllers(Sources sources) {
        this.sources = sources;
    }

    /**
     * A method that may answer requests.
     *
     * @param method the declaration nearest to the controller
     * @param bindings what type variables stand for in it
     * @param marks its annotations and those of the methods it overrides
     * @param parameterMarks the same for each parameter
     * @param docs the declarations whose Javadoc counts, nearest first
     */
    record Handler(
            Method method,
            io.pacto.plugin.openapiinfer.jvm.source.Bindings bindings,
            Marks marks,
            List<Marks> parameterMarks,
            List<Method> docs) {}

    Marks marks(TypeDecl type) {
        Marks all = Marks.NONE;
        for (Sources.Bound bound : sources.hierarchy(JavaType.of(type.name()))) {
            all = all.and(new Marks(sources.marks(bound.type())));
        }
        return all;
    }

    /** Whether a class is a bean that answers requests; views of others are not part of an interface. */
    boolean isController(TypeDecl type, Marks marks) {
        if (type.kind() != TypeDecl.Kind.CLASS && type.kind() != TypeDecl.Kind.RECORD || type.isAbstract()) {
            return false;
        }
        return stereotype(new Marks(sources.marks(type)), 0) || stereotype(marks, 0);
    }

    private boolean stereotype(Marks marks, int depth) {
        return marks.all().stream().anyMatch(mark -> {
            if (mark.name().equals("org.springframework.stereotype.Controller")
                    || Web.REST_CONTROLLER.contains(mark.name())) {
                return true;
            }
            return depth < 3
                    && sources.find(mark.name())
                            .filter(own -> stereotype(new Marks(sources.marks(own)), depth + 1))
                            .isPresent();
        });
    }

    boolean answersWithBody(Marks marks) {
        return answersWithBody(marks, 0);
    }

    private boolean answersWithBody(Marks marks, int depth) {
        return marks.has(Web.REST_CONTROLLER)
                || marks.has(Web.RESPONSE_BODY)
                || marks.has(List.of(Web.ADVICE.get(1)))
                || depth < 3
                        && marks.all().stream()
                                .anyMatch(mark -> sources.find(mark.name())
                                        .filter(own -> answersWithBody(new Marks(sources.marks(own)), depth + 1))
                                        .isPresent());
    }

    /** All methods of a class and its supertypes, each once, with the annotations of all its declarations. */
    List<Handler> handlers(TypeDecl type) {
        Map<String, Handler> found = new LinkedHashMap<>();
        for (Sources.Bound bound : sources.hierarchy(JavaType.of(type.name()))) {
            for (Method method : bound.type().methods()) {
                if (method.is("static") || method.is("private")) {
                    continue;
                }
                var bindings = sources.bindings(method, bound.bindings());
                String signature = signature(method, bindings);
                Handler here = new Handler(
                        method, bindings, new Marks(sources.marks(method)), parameterMarks(method), List.of(method));
                found.merge(signature, here, Controllers::overridden);
            }
        }
        return List.copyOf(found.values());
    }

    private String signature(Method method, io.pacto.plugin.openapiinfer.jvm.source.Bindings bindings) {
        StringBuilder text = new StringBuilder(method.name());
        for (Member parameter : method.parameters()) {
            text.append(',').append(sources.resolve(parameter.type(), method.scope(), bindings).name());
        }
        return text.toString();
    }

    private List<Marks> parameterMarks(Method method) {
        return method.parameters().stream()
                .map(parameter -> new Marks(sources.marks(parameter)))
                .toList();
    }

    private static Handler overridden(Handler near, Handler far) {
        List<Marks> parameters = new ArrayList<>();
        for (int i = 0; i < near.parameterMarks().size(); i++) {
            parameters.add(near.parameterMarks().get(i).and(far.parameterMarks().get(i)));
        }
        List<Method> docs = new ArrayList<>(near.docs());
        docs.addAll(far.docs());
        return new Handler(near.method(), near.bindings(), near.marks().and(far.marks()), parameters, docs);
    }
}
