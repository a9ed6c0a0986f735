package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names that a set of files declares, and what a name written somewhere means there. */
final class Scope {

    private final Map<String, FieldType.Kind> types = new TreeMap<>();
    private final String mainPackage;

    Scope(List<ProtoFile> files) {
        this.mainPackage = files.get(0).packageName();
        for (ProtoFile file : files) {
            addAll(prefix(file.packageName()), file.text().element().getTypes());
        }
    }

    private void addAll(String prefix, List<? extends TypeElement> elements) {
        for (TypeElement element : elements) {
            String name = prefix + element.getName();
            types.put(name, element instanceof EnumElement ? FieldType.Kind.ENUM : FieldType.Kind.MESSAGE);
            addAll(name + ".", element.getNestedTypes());
        }
    }

    /**
     * The full name of a type.
     *
     * @param written as the file says
     * @param inside the full name of the message or package it is written in
     * @return the innermost type of that name, or null when no file declares it
     */
    @Nullable
    String resolve(String written, String inside) {
        if (written.startsWith(".")) {
            String name = written.substring(1);
            return types.containsKey(name) ? name : null;
        }
        String scope = inside;
        while (true) {
            String name = prefix(scope) + written;
            if (types.containsKey(name)) {
                return name;
            }
            if (scope.isEmpty()) {
                return null;
            }
            scope = scope.substring(0, Math.max(scope.lastIndexOf('.'), 0));
        }
    }

    FieldType.Kind kind(String fullName) {
        return types.getOrDefault(fullName, FieldType.Kind.UNKNOWN);
    }

    /**
     * What a declaration is matched by: its name without the package of the main file, so that a package that was renamed
     * is one change and not hundreds.
     */
    String key(String fullName) {
        if (mainPackage.isEmpty()) {
            return fullName;
        }
        if (fullName.startsWith(mainPackage + ".")) {
            return fullName.substring(mainPackage.length() + 1);
        }
        return fullName.indexOf('.') < 0 ? "." + fullName : fullName;
    }

    static String prefix(String packageName) {
        return packageName.isEmpty() ? "" : packageName + ".";
    }
}
