package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.jvm.schema.Docs;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Javadoc;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import java.util.List;
import java.util.Optional;

/** What annotations and Javadoc say of parameters. */
public final class Descriptions {

    /** Describes a parameter. */
    public static final List<String> PARAMETER = List.of(
            "io.swagger.v3.oas.annotations.Parameter",
            "org.eclipse.microprofile.openapi.annotations.parameters.Parameter");

    private static final List<String> OLD = List.of("io.swagger.annotations.ApiParam");

    private Descriptions() {}

    /**
     * The description of a parameter.
     *
     * @param marks its annotations
     * @param doc the Javadoc of the method
     * @param javaName its name in the sources
     * @return the description; may be empty
     */
    public static String of(Marks marks, Javadoc doc, String javaName) {
        return marks.find(PARAMETER)
                .flatMap(mark -> mark.text("description"))
                .filter(text -> !text.isEmpty())
                .or(() -> marks.find(OLD).flatMap(mark -> mark.text("value")))
                .orElse(doc.parameters().getOrDefault(javaName, ""));
    }

    /**
     * Whether a parameter is kept out of documents.
     *
     * @param marks its annotations
     * @return true when an annotation says so
     */
    public static boolean hidden(Marks marks) {
        return marks.find(PARAMETER).flatMap(mark -> mark.flag("hidden")).orElse(false)
                || marks.has(List.of("io.swagger.v3.oas.annotations.Hidden"));
    }

    /**
     * The annotations that {@code @Parameter(schema = …)} adds.
     *
     * @param marks the annotations of the parameter
     * @return them and those
     */
    public static Marks withSchema(Marks marks) {
        Optional<Mark> parameter = marks.find(PARAMETER);
        List<Mark> schema = parameter.map(mark -> mark.marks("schema")).orElse(List.of());
        List<Mark> array = parameter.map(mark -> mark.marks("array")).orElse(List.of());
        return new Marks(schema).and(new Marks(array)).and(marks);
    }

    /**
     * An annotation that names schemas in lists, for parameters that annotations on the method describe.
     *
     * @param marks the annotations of a method
     * @return the annotations {@code @Parameter} in it
     */
    public static List<Mark> onMethod(Marks marks) {
        List<Mark> all = new java.util.ArrayList<>(marks.all(PARAMETER));
        marks.all(Docs.both("Parameters")).forEach(mark -> all.addAll(mark.marks("value")));
        marks.all(Docs.both("parameters.Parameters")).forEach(mark -> all.addAll(mark.marks("value")));
        marks.find(Docs.both("Operation")).ifPresent(mark -> all.addAll(mark.marks("parameters")));
        return all;
    }
}
