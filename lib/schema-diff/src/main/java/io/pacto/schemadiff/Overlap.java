package io.pacto.schemadiff;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether choices of which exactly one must hold have values in common: those are refused while both stand. */
final class Overlap {

    private final Inclusion inclusion;
    private final List<Form> choices = new ArrayList<>();

    /** Looks at the choices of a group together with what stands beside them. */
    Overlap(Inclusion inclusion, Form whole, Group group) {
        this.inclusion = inclusion;
        Form base = whole.withoutGroups();
        for (Sub branch : group.branches()) {
            choices.add(Merge.both(base, branch.form()));
        }
    }

    /** Whether some value satisfies this choice and exactly one other. */
    Tri of(int index) {
        Tri answer = Tri.NO;
        for (int other = 0; other < choices.size(); other++) {
            if (other != index) {
                answer = answer.or(shared(index, other));
            }
        }
        return answer;
    }

    private Tri shared(int one, int other) {
        Form first = choices.get(one);
        Form second = choices.get(other);
        if (areApart(one, other)) {
            return Tri.NO;
        }
        boolean certain = !first.isNever()
                && !second.isNever()
                && (inclusion.within(second, first) == Tri.YES
                        || inclusion.within(first, second) == Tri.YES
                        || sharesValue(first, second)
                        || sharesValue(second, first));
        return certain && areAlone(one, other) ? Tri.YES : Tri.UNKNOWN;
    }

    /** Whether no third choice holds for what the two have in common. */
    private boolean areAlone(int one, int other) {
        for (int third = 0; third < choices.size(); third++) {
            boolean concerned = third != one && third != other;
            if (concerned && !areApart(third, one) && !areApart(third, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean areApart(int one, int other) {
        return inclusion.apart(choices.get(one), choices.get(other)) == Tri.YES;
    }

    private static boolean sharesValue(Form listed, Form choice) {
        Map<String, Node> values = listed.values;
        if (values != null) {
            for (Node value : values.values()) {
                if (Acceptance.of(choice, value) == Tri.YES) {
                    return true;
                }
            }
        }
        return false;
    }
}
