package io.pacto.plugin.contract.diff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.api.RuleSet;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one comparison. Which of them are changes to anybody, {@link Effect} knows. */
final class Changes {

    private final RuleSet rules;
    private final List<Change> found = new ArrayList<>();

    Changes(RuleSet rules) {
        this.rules = rules;
    }

    RuleSet rules() {
        return rules;
    }

    List<Change> list() {
        return found;
    }

    /**
     * Compares a value that may be absent on either side.
     *
     * @param parent the nearest node of the new version, for a value that is gone
     */
    void compare(Effect effect, String path, @Nullable Value<?> before, @Nullable Value<?> after, Node parent) {
        Object old = before == null ? null : before.value();
        Object now = after == null ? null : after.value();
        if (!Objects.equals(old, now)) {
            different(effect, path, scalar(old), scalar(now), after == null ? parent : after.node());
        }
    }

    /** Compares two texts of which either may be absent. */
    void compare(Effect effect, String path, @Nullable String before, @Nullable String after, Node at) {
        about(null, effect, path, before, after, at);
    }

    /** Compares two texts of an element that has a name. */
    void about(
            @Nullable String subject,
            Effect effect,
            String path,
            @Nullable String before,
            @Nullable String after,
            Node at) {
        if (!Objects.equals(before, after)) {
            add(subject, change(effect, path, scalar(before), scalar(after), at));
        }
    }

    /** Adds an element of a named list that came or went; the reason is its key. */
    void element(String key, Effect effect, String path, @Nullable String before, @Nullable String after, Node at) {
        Change change = change(effect, path, scalar(before), scalar(after), at);
        add(key, change == null ? null : change.because(key));
    }

    /** Adds what is known to be different. */
    void different(Effect effect, String path, @Nullable Scalar before, @Nullable Scalar after, Node at) {
        add(null, change(effect, path, before, after, at));
    }

    /** Adds something that came or went without a value to show. */
    void bare(Effect effect, Change.Type type, String path, Node at) {
        add(null, change(type, effect, path, null, null, at));
    }

    private void add(@Nullable String subject, @Nullable Change change) {
        if (change != null) {
            found.add(subject == null ? change : change.about(subject));
        }
    }

    private @Nullable Change change(
            Effect effect, String path, @Nullable Scalar before, @Nullable Scalar after, Node at) {
        Change.Type type = Change.Type.MODIFIED;
        if (before == null || after == null) {
            type = before == null ? Change.Type.ADDED : Change.Type.REMOVED;
        }
        return change(type, effect, path, before, after, at);
    }

    private @Nullable Change change(
            Change.Type type, Effect effect, String path, @Nullable Scalar before, @Nullable Scalar after, Node at) {
        Classification classification = effect.classification(type, rules);
        if (classification == null) {
            return null;
        }
        String rule = effect.rule(type);
        Section section = effect.section();
        return switch (type) {
            case ADDED -> Change.added(rule, classification, section, path, at, after);
            case REMOVED -> Change.removed(rule, classification, section, path, at, before);
            case MODIFIED -> Change.modified(rule, classification, section, path, at, before, after);
        };
    }

    private static @Nullable Scalar scalar(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Integer number) {
            return Scalar.of(number);
        }
        return value instanceof Boolean truth ? Scalar.of(truth) : Scalar.of(value.toString());
    }
}
