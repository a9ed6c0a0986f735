package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.jvm.schema.Docs;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Javadoc;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names, summaries and tags of operations, by annotations first and Javadoc second. */
public final class Heads {

    private static final List<String> OPERATION = Docs.both("Operation");
    private static final List<String> OLD = List.of("io.swagger.annotations.ApiOperation");
    private static final List<String> HIDDEN = List.of("io.swagger.v3.oas.annotations.Hidden");

    private Heads() {}

    /**
     * Whether an operation is kept out of documents.
     *
     * @param marks the annotations of the method
     * @param classMarks those of its class
     * @return true when an annotation says so
     */
    public static boolean hidden(Marks marks, Marks classMarks) {
        return marks.has(HIDDEN)
                || classMarks.has(HIDDEN)
                || marks.find(OPERATION).flatMap(mark -> mark.flag("hidden")).orElse(false);
    }

    /**
     * The head of an operation.
     *
     * @param usual its operationId unless an annotation gives one
     * @param usualTags its tags unless annotations give some
     * @param marks the annotations of the method
     * @param classMarks those of its class
     * @param doc the Javadoc of the method
     * @return the head
     */
    public static Operation.Head of(String usual, List<String> usualTags, Marks marks, Marks classMarks, Javadoc doc) {
        Optional<Mark> operation = marks.find(OPERATION);
        Optional<Mark> old = marks.find(OLD);
        String id = text(operation, "operationId").orElse(usual);
        String summary = text(operation, "summary").or(() -> text(old, "value")).orElse(doc.summary());
        boolean described = operation.isPresent() || old.isPresent();
        String rest = doc.text().equals(doc.summary()) ? "" : doc.text();
        String description =
                text(operation, "description").or(() -> text(old, "notes")).orElse(described ? "" : rest);
        List<String> tags =
                new ArrayList<>(operation.map(mark -> mark.texts("tags")).orElse(List.of()));
        tags.addAll(tags(marks));
        if (tags.isEmpty()) {
            tags.addAll(tags(classMarks));
        }
        boolean deprecated = operation.flatMap(mark -> mark.flag("deprecated")).orElse(false)
                || marks.hasSimple("Deprecated")
                || classMarks.hasSimple("Deprecated");
        List<String> all = tags.isEmpty() ? usualTags : tags.stream().distinct().toList();
        return new Operation.Head(id, summary, description, all, deprecated);
    }

    private static List<String> tags(Marks marks) {
        List<String> tags = new ArrayList<>();
        for (Mark one : marks.all(Docs.both("tags.Tag"))) {
            one.text("name").or(() -> one.text("ref")).ifPresent(tags::add);
        }
        for (Mark group : marks.all(Docs.both("tags.Tags"))) {
            group.marks("value").forEach(one -> one.text("name").ifPresent(tags::add));
            tags.addAll(group.texts("refs"));
        }
        marks.find("io.swagger.annotations.Api")
                .ifPresent(mark -> mark.texts("tags").forEach(tags::add));
        tags.removeIf(String::isBlank);
        return tags;
    }

    private static Optional<String> text(Optional<Mark> mark, String key) {
        return mark.flatMap(found -> found.text(key)).filter(text -> !text.isEmpty());
    }
}
