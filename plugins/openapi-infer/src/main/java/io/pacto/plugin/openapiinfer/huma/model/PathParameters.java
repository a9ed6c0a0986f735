package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path parameters of operations whose input cannot be determined. A document has to declare each name of its path
 * templates (OpenAPI 3.1, section 4.8.8.2), and that there is such a parameter, required, is known without the input.
 */
final class PathParameters {

    /** No field of Go has a blank in its name; whoever copies the operation copies it along. */
    private static final String MARK = "input unknown";

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    private final Parts parts;
    private final Notes notes;

    PathParameters(Machine machine, Notes notes) {
        this.parts = new Parts(machine);
        this.notes = notes;
    }

    /** Remembers that an operation may take more than is known; it may still get a longer path. */
    void leaveOpen(Value.Struct operation) {
        Parts.set(operation, MARK, true);
    }

    /** Declares what the final path of such an operation names and nothing else has declared. */
    void complete(Value.Struct operation) {
        if (!parts.isTrue(operation, MARK)) {
            return;
        }
        String path = parts.text(operation, "Path");
        Matcher names = NAME.matcher(path);
        while (names.find()) {
            String name = names.group(1);
            if (!isDeclared(operation, name)) {
                parts.append(operation, "Parameters", Parts.ref(text(name)));
                notes.add("the path parameter " + name + " of " + parts.text(operation, "Method") + " " + path
                        + " cannot be determined; a string is assumed");
            }
        }
    }

    private boolean isDeclared(Value.Struct operation, String name) {
        for (Value known : parts.items(operation, "Parameters")) {
            Value.Struct one = parts.part(known);
            if (one != null
                    && parts.text(one, "In").equals("path")
                    && parts.text(one, "Name").equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Value.Struct text(String name) {
        Value.Struct schema = parts.struct("Schema");
        Parts.set(schema, "Type", "string");
        Value.Struct parameter = parts.struct("Param");
        Parts.set(parameter, "Name", name);
        Parts.set(parameter, "In", "path");
        Parts.set(parameter, "Required", true);
        parameter.fields().put("Schema", Parts.ref(schema));
        return parameter;
    }
}
