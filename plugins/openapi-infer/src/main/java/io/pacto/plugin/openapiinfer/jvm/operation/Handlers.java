package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Bindings;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Method;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of classes, with the annotations of what they override. */
public final class Handlers {

    private final Sources sources;

    /**
     * A reader of classes.
     *
     * @param sources the sources
     */
    public Handlers(Sources sources) {
        this.sources = sources;
    }

    /**
     * The annotations of a class and of all it inherits from.
     *
     * @param type the class
     * @return the annotations, its own first
     */
    public Marks marks(TypeDecl type) {
        Marks all = Marks.NONE;
        for (Sources.Bound bound : sources.hierarchy(JavaType.of(type.name()))) {
            all = all.and(new Marks(sources.marks(bound.type())));
        }
        return all;
    }

    /**
     * All methods of a class and its supertypes, each once.
     *
     * @param type the class with its type arguments
     * @return the methods, its own first
     */
    public List<Handler> of(JavaType type) {
        Map<String, Handler> found = new LinkedHashMap<>();
        for (Sources.Bound bound : sources.hierarchy(type)) {
            for (Method method : bound.type().methods()) {
                if (method.is("static") || method.is("private")) {
                    continue;
                }
                Bindings bindings = sources.bindings(method, bound.bindings());
                Handler here = new Handler(
                        method, bindings, new Marks(sources.marks(method)), parameterMarks(method), List.of(method));
                found.merge(signature(method, bindings), here, Handlers::overridden);
            }
        }
        return List.copyOf(found.values());
    }

    private String signature(Method method, Bindings bindings) {
        StringBuilder text = new StringBuilder(method.name());
        for (Member parameter : method.parameters()) {
            JavaType type = sources.resolve(parameter.type(), method.scope(), bindings);
            text.append(',').append(type.simpleName());
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
        List<Method> declarations = new ArrayList<>(near.declarations());
        declarations.addAll(far.declarations());
        return new Handler(near.method(), near.bindings(), near.marks().and(far.marks()), parameters, declarations);
    }
}
