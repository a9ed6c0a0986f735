package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.internal.parser.OptionElement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The options of a file that decide where generated code lies and what it looks like. */
final class FileOptions {

    private static final List<String> TEXTS = List.of(
            "go_package",
            "java_package",
            "java_outer_classname",
            "csharp_namespace",
            "objc_class_prefix",
            "swift_prefix",
            "php_class_prefix",
            "php_namespace",
            "php_metadata_namespace",
            "ruby_package");

    private static final List<String> SWITCHES = List.of(
            "java_multiple_files",
            "cc_generic_services",
            "java_generic_services",
            "py_generic_services",
            "php_generic_services");

    private FileOptions() {}

    static SortedMap<String, String> of(List<OptionElement> options) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String name : TEXTS) {
            found.put(name, OptionText.of(options, name, ""));
        }
        for (String name : SWITCHES) {
            found.put(name, OptionText.of(options, name, "false"));
        }
        found.put("cc_enable_arenas", OptionText.of(options, "cc_enable_arenas", "true"));
        found.put("optimize_for", OptionText.of(options, "optimize_for", "SPEED"));
        return found;
    }
}
