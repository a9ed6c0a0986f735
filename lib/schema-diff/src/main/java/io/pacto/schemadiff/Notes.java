package io.pacto.schemadiff;

import io.pacto.api.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says beside the documents it accepts, and is reported nevertheless.
 *
 * @param standard the default value, or null
 * @param deprecated whether its use is discouraged
 * @param readOnly whether only the service writes it
 * @param writeOnly whether only the consumer writes it
 * @param discriminator how OpenAPI tells alternatives apart, or null
 * @param extensible values of {@code x-extensible-enum}, or null
 */
record Notes(
        @Nullable Node standard,
        boolean deprecated,
        boolean readOnly,
        boolean writeOnly,
        @Nullable Node discriminator,
        @Nullable Node extensible) {

    static final Notes NONE = new Notes(null, false, false, false, null, null);

    boolean areNone() {
        return standard == null
                && !deprecated
                && !readOnly
                && !writeOnly
                && discriminator == null
                && extensible == null;
    }

    /** Both; what the first says itself goes before what it takes from the second. */
    Notes and(Notes other) {
        if (other.areNone()) {
            return this;
        }
        return new Notes(
                standard != null ? standard : other.standard,
                deprecated || other.deprecated,
                readOnly || other.readOnly,
                writeOnly || other.writeOnly,
                discriminator != null ? discriminator : other.discriminator,
                extensible != null ? extensible : other.extensible);
    }
}
