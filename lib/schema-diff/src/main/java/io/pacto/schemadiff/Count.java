package io.pacto.schemadiff;

/**
 * How many: of characters, items or properties.
 *
 * @param min the least, from 0
 * @param max the most; {@link Long#MAX_VALUE} when there is no end
 */
record Count(long min, long max) {

    static final Count ANY = new Count(0, Long.MAX_VALUE);

    Count and(Count other) {
        long least = Math.max(min, other.min);
        long most = Math.min(max, other.max);
        return new Count(least, most);
    }

    boolean isAny() {
        return min == 0 && max == Long.MAX_VALUE;
    }

    boolean isEmpty() {
        return min > max;
    }

    boolean contains(long number) {
        return number >= min && number <= max;
    }

    boolean within(Count other) {
        return min >= other.min && max <= other.max;
    }
}
