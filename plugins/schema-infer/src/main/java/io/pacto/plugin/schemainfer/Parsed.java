package io.pacto.plugin.schemainfer;

import io.pacto.api.Mapping;
import java.util.Set;

/**
 * What a reader made of a file.
 *
 * @param root its keys and values
 * @param remarks what its comments say of keys
 * @param untyped JSON Pointers of values about which the reference implementation makes no statement
 */
record Parsed(Mapping root, Remarks remarks, Set<String> untyped) {

    Parsed(Mapping root, Remarks remarks) {
        this(root, remarks, Set.of());
    }
}
