package io.pacto.schemadiff;

import java.util.Set;

/**
 * What is asked of types that the schema does not accept: {@code maximum} of a list. It refuses nothing, but somebody
 * wrote it and meant something.
 *
 * @param number asked of numbers
 * @param length asked of texts
 * @param patterns asked of texts
 * @param items asked of lists
 * @param properties asked of objects
 */
record Idle(NumberForm number, Count length, Set<String> patterns, Count items, Count properties) {

    static final Idle NONE = new Idle(NumberForm.ANY, Count.ANY, Set.of(), Count.ANY, Count.ANY);

    /** What of a form is about types it does not accept. */
    static Idle of(Form form) {
        boolean number = form.mayBe(Types.NUMBER) || form.number.isAny();
        boolean string = form.mayBe(Types.STRING) || form.string.isAny();
        boolean array = form.mayBe(Types.ARRAY) || form.array.count().isAny();
        boolean object = form.mayBe(Types.OBJECT) || form.object.count().isAny();
        if (number && string && array && object) {
            return NONE;
        }
        return new Idle(
                number ? NumberForm.ANY : form.number,
                string ? Count.ANY : form.string.length(),
                string ? Set.of() : form.string.patterns(),
                array ? Count.ANY : form.array.count(),
                object ? Count.ANY : form.object.count());
    }

    boolean isNone() {
        return number.isAny() && length.isAny() && patterns.isEmpty() && items.isAny() && properties.isAny();
    }

    Idle and(Idle other) {
        if (other.isNone()) {
            return this;
        }
        if (isNone()) {
            return other;
        }
        return new Idle(
                number.and(other.number),
                length.and(other.length),
                StringForm.union(patterns, other.patterns),
                items.and(other.items),
                properties.and(other.properties));
    }
}
