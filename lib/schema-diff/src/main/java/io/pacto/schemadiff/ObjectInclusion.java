package io.pacto.schemadiff;

import io.pacto.api.Scalar;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inclusion of objects. */
final class ObjectInclusion {

    private final Inclusion inclusion;
    private final Form whole;
    private final ObjectForm small;
    private final ObjectForm large;

    ObjectInclusion(Inclusion inclusion, Form small, Form large) {
        this.inclusion = inclusion;
        this.whole = small;
        this.small = small.object;
        this.large = large.object;
    }

    Tri answer() {
        if (isImpossible()) {
            return Tri.YES;
        }
        Tri answer = required().and(counts());
        if (answer != Tri.NO) {
            answer = answer.and(properties()).and(additional()).and(patterned());
        }
        if (answer != Tri.NO) {
            answer = answer.and(names()).and(dependents()).and(dependentSchemas());
        }
        if (large.unevaluated() != null) {
            boolean same = inclusion.effect(small.unevaluated(), large.unevaluated()) == Effect.NONE;
            answer = answer.and(same ? Tri.YES : Tri.UNKNOWN);
        }
        boolean tight = small.unevaluated() == null && small.dependentSchemas().isEmpty();
        return tight ? answer : answer.yesOrUnknown();
    }

    /** A property that must and must not be there. */
    private boolean isImpossible() {
        for (String name : small.required()) {
            if (!small.allows(name)) {
                return true;
            }
        }
        return small.count().min() > most();
    }

    private Tri required() {
        Set<String> asked = inclusion.travelling(large.required(), large);
        for (String name : asked) {
            if (!small.required().contains(name)) {
                return small.count().min() <= small.required().size() ? Tri.NO : Tri.UNKNOWN;
            }
        }
        return Tri.YES;
    }

    /** The most properties there can be. */
    private long most() {
        Sub additional = small.additional();
        boolean shut = additional != null
                && additional.form().isNever()
                && small.patterned().isEmpty();
        if (!shut) {
            return small.count().max();
        }
        int allowed = 0;
        for (Sub property : small.properties().values()) {
            allowed += property.form().isNever() ? 0 : 1;
        }
        return Math.min(small.count().max(), allowed);
    }

    private Tri counts() {
        long least = Math.max(small.count().min(), small.required().size());
        if (least >= large.count().min() && most() <= large.count().max()) {
            return Tri.YES;
        }
        boolean free = small.dependents().isEmpty()
                && small.names().isEmpty()
                && small.patterned().isEmpty();
        return free ? Tri.NO : Tri.UNKNOWN;
    }

    private Tri properties() {
        Set<String> names = new LinkedHashSet<>(small.properties().keySet());
        names.addAll(large.properties().keySet());
        Tri answer = Tri.YES;
        for (String name : names) {
            Sub mine = small.at(name);
            Sub asked = large.at(name);
            if (answer != Tri.NO && !inclusion.isHidden(mine) && !inclusion.isHidden(asked)) {
                Tri one = inclusion.within(mine, asked);
                answer = answer.and(one == Tri.NO && !isSureToOccur(name) ? Tri.UNKNOWN : one);
            }
        }
        return answer;
    }

    /** Whether a property can really be there, beside all else that must. */
    private boolean isSureToOccur(String name) {
        boolean room = small.required().contains(name)
                || small.count().max() > small.required().size();
        return room && small.names().isEmpty() && !small.dependents().containsKey(name);
    }

    private Tri additional() {
        Tri answer = inclusion.within(small.additional(), large.additional());
        boolean sure = small.names().isEmpty()
                && small.patterned().isEmpty()
                && most() > small.required().size();
        return answer == Tri.NO && !sure ? Tri.UNKNOWN : answer;
    }

    private Tri patterned() {
        Tri answer = Tri.YES;
        for (Map.Entry<String, Sub> entry : large.patterned().entrySet()) {
            Sub mine = small.patterned().get(entry.getKey());
            Sub held = mine == null ? small.additional() : mine;
            answer = answer.and(inclusion.within(held, entry.getValue()));
        }
        for (Map.Entry<String, Sub> entry : small.patterned().entrySet()) {
            if (!large.patterned().containsKey(entry.getKey())) {
                answer = answer.and(inclusion.within(entry.getValue(), large.additional()));
            }
        }
        return answer.yesOrUnknown();
    }

    private Tri names() {
        Tri answer = Tri.YES;
        for (Sub asked : large.names()) {
            answer = answer.and(name(asked));
        }
        return answer;
    }

    private Tri name(Sub asked) {
        for (Sub mine : small.names()) {
            if (inclusion.within(mine, asked) == Tri.YES) {
                return Tri.YES;
            }
        }
        Sub additional = small.additional();
        boolean shut = additional != null
                && additional.form().isNever()
                && small.patterned().isEmpty();
        if (!shut) {
            Form text = Form.any(Form.NOWHERE);
            text.types = Types.STRING;
            text.nullToo = false;
            return inclusion.within(text, asked.form()) == Tri.YES ? Tri.YES : Tri.UNKNOWN;
        }
        Tri answer = Tri.YES;
        for (Map.Entry<String, Sub> entry : small.properties().entrySet()) {
            if (!entry.getValue().form().isNever()) {
                answer = answer.and(Acceptance.of(asked.form(), Scalar.of(entry.getKey())));
            }
        }
        return answer.yesOrUnknown();
    }

    private Tri dependents() {
        Tri answer = Tri.YES;
        for (Map.Entry<String, Set<String>> entry : large.dependents().entrySet()) {
            Set<String> mine = small.dependents().getOrDefault(entry.getKey(), Collections.emptySet());
            for (String needed : entry.getValue()) {
                boolean held =
                        mine.contains(needed) || small.required().contains(needed) || needed.equals(entry.getKey());
                if (!held && small.allows(entry.getKey())) {
                    answer = answer.and(isSureToOccur(entry.getKey()) ? Tri.NO : Tri.UNKNOWN);
                }
            }
        }
        return answer;
    }

    private Tri dependentSchemas() {
        Tri answer = Tri.YES;
        for (Map.Entry<String, Sub> entry : large.dependentSchemas().entrySet()) {
            if (small.allows(entry.getKey())) {
                answer = answer.and(dependentSchema(entry.getKey(), entry.getValue()));
            }
        }
        return answer;
    }

    private Tri dependentSchema(String name, Sub asked) {
        @Nullable Sub mine = small.dependentSchemas().get(name);
        if (mine != null && inclusion.within(mine, asked) == Tri.YES) {
            return Tri.YES;
        }
        Form with = Form.any(whole.at());
        with.object = new ObjectForm(
                Collections.emptyMap(),
                Collections.emptyMap(),
                null,
                java.util.List.of(),
                Collections.singleton(name),
                Collections.emptyMap(),
                Collections.emptyMap(),
                null,
                Count.ANY);
        with.types = Types.OBJECT;
        with.nullToo = false;
        return inclusion.within(Merge.both(whole, with), asked.form()) == Tri.YES ? Tri.YES : Tri.UNKNOWN;
    }
}
