package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The canonical name that a name of a type stands for (JLS 6.4.1, 6.5.5). */
final class Names {

    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "int", "long", "char", "float", "double", "void");

    private final Map<String, TypeDecl> types;

    Names(Map<String, TypeDecl> types) {
        this.types = types;
    }

    String qualify(String written, TypeDecl here) {
        if (PRIMITIVES.contains(written)) {
            return written;
        }
        int dot = written.indexOf('.');
        if (dot < 0) {
            String name = simple(written, here);
            return name == null ? written : name;
        }
        String first = simple(written.substring(0, dot), here);
        if (first != null && (types.containsKey(first) || Character.isUpperCase(written.charAt(0)))) {
            return nested(first, written.substring(dot + 1));
        }
        return written;
    }

    private String nested(String outer, String rest) {
        String name = outer;
        for (String part : rest.split("\\.", -1)) {
            TypeDecl type = types.get(name);
            String inherited = type == null ? null : member(type, part, new HashSet<>());
            name = inherited == null ? name + "." + part : inherited;
        }
        return name;
    }

    private @Nullable String simple(String name, TypeDecl here) {
        for (TypeDecl type = here; type != null; type = type.outer().orElse(null)) {
            if (type.simpleName().equals(name)) {
                return type.name();
            }
            String member = member(type, name, new HashSet<>());
            if (member != null) {
                return member;
            }
        }
        Scope file = here.file();
        String imported = file.imports().get(name);
        if (imported != null) {
            return imported;
        }
        String beside = file.packageName().isEmpty() ? name : file.packageName() + "." + name;
        if (types.containsKey(beside)) {
            return beside;
        }
        return onDemand(name, file);
    }

    private @Nullable String onDemand(String name, Scope file) {
        List<String> unknown = new ArrayList<>();
        for (String prefix : file.onDemand()) {
            if (types.containsKey(prefix + "." + name)) {
                return prefix + "." + name;
            }
            unknown.add(prefix);
        }
        if (isOfJdk("java.lang." + name)) {
            return "java.lang." + name;
        }
        String possible = null;
        for (String prefix : unknown) {
            String full = prefix + "." + name;
            if (prefix.startsWith("java.")) {
                if (isOfJdk(full)) {
                    return full;
                }
            } else if (Libraries.mayHave(prefix, name)) {
                return full;
            } else if (possible == null && !Libraries.isListed(prefix)) {
                possible = full;
            }
        }
        return possible;
    }

    private @Nullable String member(TypeDecl type, String name, Set<String> seen) {
        if (!seen.add(type.name())) {
            return null;
        }
        String full = type.name() + "." + name;
        if (types.containsKey(full)) {
            return full;
        }
        for (TypeUse parent : type.supers()) {
            String parentName = superName(parent.name(), type);
            TypeDecl found = parentName == null ? null : types.get(parentName);
            String inherited = found == null ? null : member(found, name, seen);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** A supertype is looked up without the members it would add itself, or the search would never end. */
    private @Nullable String superName(String written, TypeDecl type) {
        int dot = written.indexOf('.');
        String first = dot < 0 ? written : written.substring(0, dot);
        Scope file = type.file();
        String found = null;
        for (TypeDecl outer = type;
                outer != null && found == null;
                outer = outer.outer().orElse(null)) {
            found = outer.simpleName().equals(first)
                    ? outer.name()
                    : types.containsKey(outer.name() + "." + first) ? outer.name() + "." + first : null;
        }
        if (found == null) {
            found = file.imports().get(first);
        }
        String beside = file.packageName().isEmpty() ? first : file.packageName() + "." + first;
        if (found == null) {
            found = types.containsKey(beside) ? beside : onDemand(first, file);
        }
        if (found == null) {
            return types.containsKey(written) ? written : null;
        }
        return dot < 0 ? found : found + written.substring(dot);
    }

    private static boolean isOfJdk(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
