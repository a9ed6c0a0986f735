package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.jvm.schema.Docs;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import java.util.Optional;

/**
 * What a program says of its interface as a whole, in {@code @OpenAPIDefinition}.
 *
 * @param title its name
 * @param version its version
 * @param description may be empty
 */
public record Info(String title, String version, String description) {

    /**
     * Reads it.
     *
     * @param sources the program
     * @param title the name when none is given
     * @param version the version when none is given
     * @return what it says
     */
    public static Info of(Sources sources, String title, String version) {
        for (TypeDecl type : sources.all()) {
            Optional<Mark> definition = new Marks(sources.marks(type)).find(Docs.both("OpenAPIDefinition"));
            if (definition.isPresent()) {
                for (Mark info : definition.get().marks("info")) {
                    return new Info(
                            info.text("title").filter(text -> !text.isEmpty()).orElse(title),
                            info.text("version").filter(text -> !text.isEmpty()).orElse(version),
                            info.text("description").orElse(""));
                }
            }
        }
        return new Info(title, version, "");
    }
}
