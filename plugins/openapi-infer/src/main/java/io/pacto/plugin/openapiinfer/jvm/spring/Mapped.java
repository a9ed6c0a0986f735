package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mapping annotation says, shortcuts and composed annotations included.
 *
 * @param mark the annotation itself
 * @param paths its paths; one empty path when none is given
 * @param methods its methods in lower case; empty means any
 * @param consumes media types of the body
 * @param produces media types of the answer
 * @param headers conditions on headers, such as {@code X-A=1}
 */
record Mapped(
        Mark mark,
        List<String> paths,
        List<String> methods,
        List<String> consumes,
        List<String> produces,
        List<String> headers) {

    private static final String PACKAGE = "org.springframework.web.bind.annotation.";
    private static final String SERVICE = "org.springframework.web.service.annotation.";

    static Optional<Mapped> of(Marks marks, Sources sources) {
        for (Mark mark : marks.all()) {
            Optional<Mapped> mapped = of(mark, sources);
            if (mapped.isPresent()) {
                return mapped;
            }
        }
        return Optional.empty();
    }

    private static Optional<Mapped> of(Mark mark, Sources sources) {
        String name = mark.name();
        if (name.startsWith(PACKAGE) && name.endsWith("Mapping")) {
            String verb = mark.simpleName().replace("Mapping", "").toLowerCase(Locale.ROOT);
            List<String> methods = verb.equals("request") ? lower(mark.texts("method")) : List.of(verb);
            return Optional.of(read(mark, methods, "consumes", "produces"));
        }
        if (name.startsWith(SERVICE) && name.endsWith("Exchange")) {
            String verb = mark.simpleName().replace("Exchange", "").toLowerCase(Locale.ROOT);
            List<String> methods = verb.equals("http") ? lower(mark.texts("method")) : List.of(verb);
            return Optional.of(read(mark, methods, "contentType", "accept"));
        }
        return composed(mark, sources);
    }

    /** An annotation of the project that itself carries a mapping: its own paths count, and what the other fixes. */
    private static Optional<Mapped> composed(Mark mark, Sources sources) {
        Optional<TypeDecl> own = sources.find(mark.name()).filter(type -> type.kind() == TypeDecl.Kind.ANNOTATION);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        for (Mark meta : sources.marks(own.get())) {
            if (meta.name().startsWith(PACKAGE) && meta.name().endsWith("Mapping")) {
                Optional<Mapped> base = of(meta, sources);
                if (base.isPresent()) {
                    Mapped given = read(mark, base.get().methods(), "consumes", "produces");
                    Mapped fixed = base.get();
                    boolean pathless = given.paths().equals(List.of(""));
                    return Optional.of(new Mapped(
                            mark,
                            pathless ? fixed.paths() : given.paths(),
                            fixed.methods(),
                            given.consumes().isEmpty() ? fixed.consumes() : given.consumes(),
                            given.produces().isEmpty() ? fixed.produces() : given.produces(),
                            fixed.headers()));
                }
            }
        }
        return Optional.empty();
    }

    private static Mapped read(Mark mark, List<String> methods, String consumes, String produces) {
        List<String> paths = new ArrayList<>(mark.texts("value"));
        paths.addAll(mark.texts("path"));
        paths.addAll(mark.texts("url"));
        return new Mapped(
                mark,
                paths.isEmpty() ? List.of("") : paths,
                methods,
                mark.texts(consumes),
                mark.texts(produces),
                mark.texts("headers"));
    }

    boolean pathIsOpen() {
        return mark.isOpen("value") || mark.isOpen("path") || mark.isOpen("url");
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
