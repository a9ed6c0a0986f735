package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a form accepts a value: for the values of {@code enum}, {@code const} and defaults, not for documents. */
final class Acceptance {

    /** Nesting of values that is looked into. */
    private static final int MAX_DEPTH = 20;

    private Acceptance() {}

    static Tri of(@Nullable Sub sub, Node value, int depth) {
        if (sub == null) {
            return Tri.YES;
        }
        return depth > MAX_DEPTH ? Tri.UNKNOWN : of(sub.form(), value, depth);
    }

    static Tri of(Form form, Node value) {
        return of(form, value, 0);
    }

    private static Tri of(Form form, Node value, int depth) {
        if (Types.ofValue(value) == Types.NULL) {
            return Tri.of(form.nullToo);
        }
        Map<String, Node> values = form.values;
        Tri listed = values == null ? Tri.YES : Tri.of(values.containsKey(Values.key(value)));
        return listed == Tri.NO ? Tri.NO : listed.and(own(form, value, depth));
    }

    /** The same without the list of values. */
    static Tri own(Form form, Node value) {
        return own(form, value, 0);
    }

    private static Tri own(Form form, Node value, int depth) {
        if (!form.mayBe(Types.ofValue(value))) {
            return Tri.NO;
        }
        Tri answer = form.vague || !form.remotes.isEmpty() ? Tri.UNKNOWN : Tri.YES;
        answer = answer.and(byType(form, value, depth));
        for (Group group : form.groups) {
            answer = answer.and(group(group, value, depth));
        }
        for (Sub not : form.nots) {
            answer = answer.and(of(not, value, depth + 1).not());
        }
        for (Condition each : form.conditions) {
            answer = answer.and(condition(each, value, depth));
        }
        return answer;
    }

    private static Tri group(Group group, Node value, int depth) {
        Tri any = Tri.NO;
        Tri twice = Tri.NO;
        for (Sub branch : group.branches()) {
            Tri one = of(branch, value, depth + 1);
            twice = twice.or(any.and(one));
            any = any.or(one);
        }
        return group.exactlyOne() ? any.and(twice.not()) : any;
    }

    private static Tri condition(Condition each, Node value, int depth) {
        Tri met = of(each.condition(), value, depth + 1);
        return met.not().or(of(each.then(), value, depth + 1)).and(met.or(of(each.otherwise(), value, depth + 1)));
    }

    private static Tri byType(Form form, Node value, int depth) {
        if (value instanceof Mapping mapping) {
            return object(form.object, mapping, depth);
        }
        if (value instanceof Sequence list) {
            return array(form.array, list, depth);
        }
        if (Types.ofValue(value) == Types.STRING) {
            return string(form, ((Scalar) value).text());
        }
        BigDecimal number = Decimals.of(value);
        if (number == null) {
            return Tri.YES;
        }
        return Tri.of(form.number.accepts(number));
    }

    private static Tri string(Form form, String text) {
        if (!form.string.length().contains(text.codePointCount(0, text.length()))) {
            return Tri.NO;
        }
        Tri answer = Tri.YES;
        for (String pattern : form.string.patterns()) {
            answer = answer.and(Patterns.finds(pattern, text));
        }
        return answer;
    }

    private static Tri array(ArrayForm form, Sequence list, int depth) {
        List<Node> items = list.items();
        if (!form.count().contains(items.size()) || (form.unique() && hasTwins(items))) {
            return Tri.NO;
        }
        Tri answer = form.unevaluated() == null ? Tri.YES : Tri.UNKNOWN;
        for (int i = 0; i < items.size(); i++) {
            answer = answer.and(of(form.at(i), items.get(i), depth + 1));
        }
        for (Containing each : form.containing()) {
            answer = answer.and(containing(each, items, depth));
        }
        return answer;
    }

    private static Tri containing(Containing each, List<Node> items, int depth) {
        int sure = 0;
        int possible = 0;
        for (Node item : items) {
            Tri found = of(each.item(), item, depth + 1);
            sure += found == Tri.YES ? 1 : 0;
            possible += found == Tri.NO ? 0 : 1;
        }
        if (possible < each.count().min() || sure > each.count().max()) {
            return Tri.NO;
        }
        return sure == possible ? Tri.YES : Tri.UNKNOWN;
    }

    private static boolean hasTwins(List<Node> items) {
        Set<String> seen = new HashSet<>();
        for (Node item : items) {
            if (!seen.add(Values.key(item))) {
                return true;
            }
        }
        return false;
    }

    private static Tri object(ObjectForm form, Mapping value, int depth) {
        if (!form.count().contains(value.entries().size())) {
            return Tri.NO;
        }
        for (String name : form.required()) {
            if (value.get(name) == null) {
                return Tri.NO;
            }
        }
        boolean simple = form.unevaluated() == null;
        Tri answer = simple ? Tri.YES : Tri.UNKNOWN;
        for (Entry entry : value.entries()) {
            answer = answer.and(of(form.at(entry.name()), entry.value(), depth + 1));
            for (Sub name : form.names()) {
                answer = answer.and(of(name, entry.key(), depth + 1));
            }
            answer = answer.and(dependent(form, entry.name(), value, depth));
        }
        return answer;
    }

    private static Tri dependent(ObjectForm form, String name, Mapping value, int depth) {
        for (String needed : form.dependents().getOrDefault(name, java.util.Collections.emptySet())) {
            if (value.get(needed) == null) {
                return Tri.NO;
            }
        }
        return of(form.dependentSchemas().get(name), value, depth + 1);
    }
}
