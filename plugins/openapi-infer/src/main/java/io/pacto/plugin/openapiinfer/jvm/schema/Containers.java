package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which types are lists, sets, maps or optional values, and of what. */
public final class Containers {

    private static final Set<String> LISTS = names(
            "java.lang.Iterable java.util.Collection java.util.List java.util.ArrayList"
                    + " java.util.LinkedList java.util.Queue java.util.Deque java.util.ArrayDeque java.util.stream.Stream java.util.Iterator"
                    + " java.util.Vector java.util.concurrent.CopyOnWriteArrayList com.google.common.collect.ImmutableList"
                    + " java.util.SequencedCollection java.util.AbstractList java.util.AbstractCollection com.google.common.collect.ImmutableCollection");
    private static final Set<String> SETS = names(
            "java.util.Set java.util.HashSet java.util.LinkedHashSet java.util.SortedSet"
                    + " java.util.TreeSet java.util.NavigableSet java.util.EnumSet com.google.common.collect.ImmutableSet"
                    + " java.util.concurrent.ConcurrentSkipListSet java.util.AbstractSet com.google.common.collect.ImmutableSortedSet");
    private static final Set<String> MAPS =
            names("java.util.Map java.util.HashMap java.util.LinkedHashMap java.util.SortedMap"
                    + " java.util.TreeMap java.util.NavigableMap java.util.concurrent.ConcurrentMap java.util.concurrent.ConcurrentHashMap"
                    + " java.util.EnumMap com.google.common.collect.ImmutableMap java.util.AbstractMap java.util.Hashtable"
                    + " java.util.Properties com.google.common.collect.ImmutableSortedMap");
    private static final Set<String> MULTI_MAPS =
            names("org.springframework.util.MultiValueMap org.springframework.util.LinkedMultiValueMap"
                    + " jakarta.ws.rs.core.MultivaluedMap javax.ws.rs.core.MultivaluedMap jakarta.ws.rs.core.MultivaluedHashMap"
                    + " javax.ws.rs.core.MultivaluedHashMap org.keycloak.common.util.MultivaluedHashMap");

    private final Sources sources;

    Containers(Sources sources) {
        this.sources = sources;
    }

    private static Set<String> names(String names) {
        return new HashSet<>(Arrays.asList(names.split(" ", -1)));
    }

    /**
     * The type of the elements of an array, list or set.
     *
     * @param type a type
     * @return that of its elements; empty when it has none
     */
    public Optional<JavaType> element(JavaType type) {
        if (type.isArray()) {
            return Optional.of(type.argument(0));
        }
        for (JavaType ancestor : sources.ancestors(type)) {
            if (LISTS.contains(ancestor.name()) || SETS.contains(ancestor.name())) {
                return Optional.of(ancestor.argument(0));
            }
        }
        return Optional.empty();
    }

    boolean isSet(JavaType type) {
        return sources.ancestors(type).stream().anyMatch(ancestor -> SETS.contains(ancestor.name()));
    }

    /**
     * The type of the values of a map.
     *
     * @param type a type
     * @return that of its values; empty when it is none
     */
    public Optional<JavaType> values(JavaType type) {
        for (JavaType ancestor : sources.ancestors(type)) {
            if (MAPS.contains(ancestor.name())) {
                return Optional.of(ancestor.is("java.util.Properties") ? JavaType.OBJECT : ancestor.argument(1));
            }
            if (MULTI_MAPS.contains(ancestor.name())) {
                return Optional.of(
                        new JavaType("java.util.List", java.util.List.of(ancestor.argument(1)), java.util.List.of()));
            }
        }
        return Optional.empty();
    }

    static boolean optionalNumber(JavaType type) {
        return type.is("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");
    }

    /**
     * What an optional value holds.
     *
     * @param type a type
     * @return its content; empty when it is not optional
     */
    public static Optional<JavaType> optional(JavaType type) {
        boolean known = type.is(
                "java.util.Optional",
                "com.google.common.base.Optional",
                "org.openapitools.jackson.nullable.JsonNullable",
                "io.vavr.control.Option");
        return known ? Optional.of(type.argument(0)) : Optional.empty();
    }
}
