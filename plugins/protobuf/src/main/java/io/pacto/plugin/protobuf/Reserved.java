package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.internal.parser.ReservedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kotlin.ranges.IntRange;

/**
 * What may not be used again.
 *
 * @param numbers ranges, in order, those that touch joined
 * @param names names, sorted
 */
record Reserved(List<Span> numbers, List<String> names) {

    /** From one number to another, both included. */
    record Span(int from, int to) {

        String words() {
            return from == to ? Integer.toString(from) : from + " to " + (to >= MAX ? "max" : Integer.toString(to));
        }
    }

    /** The highest number of a field, as the parser reads {@code max}. */
    private static final int MAX = 536_870_911;

    static Reserved of(List<ReservedElement> elements) {
        List<Object> values = new ArrayList<>();
        for (ReservedElement element : elements) {
            values.addAll(element.getValues());
        }
        TreeSet<String> names = new TreeSet<>();
        for (Object value : values) {
            if (value instanceof String name) {
                names.add(name);
            }
        }
        return new Reserved(spans(values), List.copyOf(names));
    }

    /** Joins numbers and ranges; values of other types are passed over. */
    static List<Span> spans(List<?> values) {
        List<Span> spans = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Integer number) {
                spans.add(new Span(number, number));
            } else if (value instanceof IntRange range) {
                spans.add(new Span(range.getFirst(), range.getLast()));
            }
        }
        spans.sort((one, other) -> Integer.compare(one.from(), other.from()));
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (long) last.to() + 1 >= span.from()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    boolean holds(int number) {
        for (Span span : numbers) {
            if (span.from() <= number && number <= span.to()) {
                return true;
            }
        }
        return false;
    }

    boolean holds(String name) {
        return names.contains(name);
    }

    /** Returns the parts of some ranges that others do not cover. */
    static List<Span> without(List<Span> before, List<Span> after) {
        List<Span> gone = new ArrayList<>();
        for (Span span : before) {
            long from = span.from();
            for (Span kept : after) {
                if (kept.to() < from || kept.from() > span.to()) {
                    continue;
                }
                if (kept.from() > from) {
                    gone.add(new Span((int) from, kept.from() - 1));
                }
                from = (long) kept.to() + 1;
            }
            if (from <= span.to()) {
                gone.add(new Span((int) from, span.to()));
            }
        }
        return gone;
    }
}
