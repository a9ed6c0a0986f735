package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.JavaType;

/**
 * A property of a bean as it travels.
 *
 * @param name its name on the wire
 * @param type its type
 * @param marks the annotations of its field, getter, setter and parameter of the constructor
 * @param doc its description, if any
 * @param writeOnly whether it can be set and not read
 * @param getter whether a method reads it
 * @param constructed whether no object is made without it
 */
public record Property(
        String name, JavaType type, Marks marks, String doc, boolean writeOnly, boolean getter, boolean constructed) {}
