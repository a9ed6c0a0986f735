package io.pacto.schemadiff;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings a form into its one shape, so that what means the same looks the same. */
final class Settle {

    private static final Node NULL = Scalar.none();
    private static final String NULL_KEY = Values.key(NULL);

    private Settle() {}

    /** For what was just read: null leaves types, values and alternatives for its own place. */
    static void written(Form form) {
        form.nullToo = acceptsNull(form);
        form.types &= Types.NOT_NULL;
        Map<String, Node> values = form.values;
        if (values != null && values.containsKey(NULL_KEY)) {
            Map<String, Node> others = new LinkedHashMap<>(values);
            others.remove(NULL_KEY);
            form.values = Collections.unmodifiableMap(others);
        }
    }

    private static boolean acceptsNull(Form form) {
        boolean accepted = form.mayBe(Types.NULL) && (form.values == null || form.values.containsKey(NULL_KEY));
        for (Group group : form.groups) {
            accepted = accepted && acceptsNull(group);
        }
        for (Sub not : form.nots) {
            accepted = accepted && !not.form().nullToo;
        }
        for (Condition each : form.conditions) {
            Sub branch = each.condition().form().nullToo ? each.then() : each.otherwise();
            accepted = accepted && branch.form().nullToo;
        }
        return accepted;
    }

    private static boolean acceptsNull(Group group) {
        int accepting = 0;
        for (Sub branch : group.branches()) {
            accepting += branch.form().nullToo ? 1 : 0;
        }
        return group.exactlyOne() ? accepting == 1 : accepting > 0;
    }

    /** For every form: alternatives that are none, values that other keywords refuse, keywords that cannot apply. */
    static void tidy(Form form) {
        for (Group group : form.groups) {
            new Alternatives(form).fold(group);
        }
        applicable(form);
    }

    /** The same for forms whose alternatives stay as they are. */
    static void applicable(Form form) {
        values(form);
        numbers(form);
        form.array = form.array.reachable();
        form.idle = form.idle.and(Idle.of(form));
        contradictions(form);
        inapplicable(form);
        negations(form);
    }

    private static void values(Form form) {
        Map<String, Node> values = form.values;
        if (values == null) {
            return;
        }
        Map<String, Node> left = new LinkedHashMap<>();
        int types = Types.NONE;
        boolean sure = true;
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            Tri accepted = Acceptance.own(form, entry.getValue());
            sure &= accepted != Tri.UNKNOWN;
            if (accepted != Tri.NO) {
                left.put(entry.getKey(), entry.getValue());
                types |= Types.ofValue(entry.getValue());
            }
        }
        boolean bothTruths = types == Types.BOOLEAN && left.size() == 2;
        form.values = bothTruths ? null : Collections.unmodifiableMap(left);
        form.types &= types;
        if (sure) {
            onlyValues(form);
        }
    }

    /** The values that are left satisfy everything else, which says nothing any more. */
    private static void onlyValues(Form form) {
        form.number = NumberForm.ANY;
        form.formats = Collections.emptySet();
        form.string = StringForm.ANY;
        form.array = ArrayForm.ANY;
        form.object = ObjectForm.ANY;
        form.groups = List.of();
        form.nots = List.of();
        form.conditions = List.of();
    }

    private static void numbers(Form form) {
        List<BigDecimal> multiples = form.number.multiples();
        for (BigDecimal multiple : multiples) {
            if (Decimals.isWhole(multiple)) {
                form.types &= ~Types.FRACTION;
            }
        }
        if (!form.mayBe(Types.INTEGER) || form.mayBe(Types.FRACTION)) {
            return;
        }
        List<BigDecimal> left = new ArrayList<>();
        for (BigDecimal multiple : multiples) {
            if (multiple.compareTo(BigDecimal.ONE) != 0) {
                left.add(multiple);
            }
        }
        form.number = new NumberForm(form.number.range().whole(), List.copyOf(left));
    }

    private static void contradictions(Form form) {
        if (form.number.range().isEmpty()) {
            form.types &= ~Types.NUMBER;
        }
        if (form.string.length().isEmpty()) {
            form.types &= ~Types.STRING;
        }
        if (form.array.count().isEmpty()) {
            form.types &= ~Types.ARRAY;
        }
        if (form.object.count().isEmpty() || isImpossible(form.object)) {
            form.types &= ~Types.OBJECT;
        }
    }

    /** A property that must be there and must not; told by what is written, since schemas may contain themselves. */
    private static boolean isImpossible(ObjectForm object) {
        for (String name : object.required()) {
            Sub property = object.properties().get(name);
            Sub held = property == null && object.patterned().isEmpty() ? object.additional() : property;
            if (held != null && Values.isFalse(held.node())) {
                return true;
            }
        }
        return false;
    }

    private static void inapplicable(Form form) {
        if (!form.mayBe(Types.NUMBER)) {
            form.number = NumberForm.ANY;
        }
        if (!form.mayBe(Types.STRING)) {
            form.string = StringForm.ANY;
        }
        if (!form.mayBe(Types.NUMBER | Types.STRING)) {
            form.formats = Collections.emptySet();
        }
        if (!form.mayBe(Types.ARRAY)) {
            form.array = ArrayForm.ANY;
        }
        if (!form.mayBe(Types.OBJECT)) {
            form.object = ObjectForm.ANY;
        }
        if (form.isEmpty()) {
            form.values = null;
            form.groups = List.of();
            form.nots = List.of();
            form.conditions = List.of();
        }
    }

    /** Types that are excluded are types that are not allowed; what excludes other types only says nothing. */
    private static void negations(Form form) {
        if (form.nots.isEmpty()) {
            return;
        }
        List<Sub> left = new ArrayList<>();
        for (Sub not : form.nots) {
            Form inner = not.form();
            if (inner.asksNothing()) {
                form.types &= ~inner.types;
            } else if ((inner.types & form.types) != 0) {
                left.add(not);
            }
        }
        form.nots = List.copyOf(left);
        if (form.isEmpty()) {
            inapplicable(form);
        }
    }
}
