package io.pacto.host.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.pacto.host.schema.Violations.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one finding of the many errors below an {@code anyOf} or {@code oneOf}: those of the alternative that got furthest
 * into the value, for the others talk of shapes the author never meant; or one that names all when none got further.
 */
final class Alternatives {

    /** Keywords that look at a part of the value. */
    private static final Set<String> DEEPER = new TreeSet<>(List.of(
            "additionalItems",
            "additionalProperties",
            "contains",
            "items",
            "patternProperties",
            "prefixItems",
            "properties",
            "unevaluatedItems",
            "unevaluatedProperties"));

    private static final Set<String> NAMED =
            new TreeSet<>(List.of("dependencies", "dependentSchemas", "patternProperties", "properties"));

    private Alternatives() {}

    static List<Found> chosen(List<Error> errors) {
        Map<String, Map<String, List<Error>>> choices = new TreeMap<>();
        List<Error> plain = new ArrayList<>();
        for (Error error : errors) {
            NodePath path = error.getEvaluationPath();
            int choice = choice(path);
            if (choice < 0) {
                plain.add(error);
            } else {
                choices.computeIfAbsent(place(error, choice), key -> new TreeMap<>())
                        .computeIfAbsent(prefix(path, choice + 1), key -> new ArrayList<>())
                        .add(error);
            }
        }
        List<Found> found = new ArrayList<>();
        for (Map<String, List<Error>> alternatives : choices.values()) {
            found.addAll(best(new ArrayList<>(alternatives.values())));
        }
        for (Error error : plain) {
            if (!hasDetails(error, choices)) {
                found.add(new Found(error, error.getKeyword(), List.of()));
            }
        }
        return found;
    }

    private static List<Found> best(List<List<Error>> alternatives) {
        List<Error> best = alternatives.get(0);
        boolean undecided = false;
        for (List<Error> other : alternatives.subList(1, alternatives.size())) {
            int further = Integer.compare(depth(other), depth(best));
            undecided = further == 0 || (undecided && further < 0);
            best = further > 0 ? other : best;
        }
        List<Found> found = new ArrayList<>();
        if (undecided) {
            List<Error> firsts = new ArrayList<>();
            for (List<Error> alternative : alternatives) {
                firsts.add(alternative.get(0));
            }
            NodePath path = best.get(0).getEvaluationPath();
            found.add(new Found(best.get(0), String.valueOf(path.getElement(choice(path))), firsts));
            return found;
        }
        for (Error error : best) {
            found.add(new Found(error, error.getKeyword(), List.of()));
        }
        return found;
    }

    /** The library reports a failed {@code oneOf} itself, too. */
    private static boolean hasDetails(Error error, Map<String, Map<String, List<Error>>> choices) {
        if (!error.getKeyword().equals("oneOf") && !error.getKeyword().equals("anyOf")) {
            return false;
        }
        return choices.containsKey(place(error, error.getEvaluationPath().getNameCount() - 1));
    }

    private static int depth(List<Error> errors) {
        int depth = 0;
        for (Error error : errors) {
            depth = Math.max(depth, error.getInstanceLocation().getNameCount());
        }
        return depth;
    }

    /** Returns the place of the outermost choice in a path; negative when there is none, or the error is its own. */
    private static int choice(NodePath path) {
        for (int i = 0; i + 1 < path.getNameCount(); i = next(path, i)) {
            if (path.getElement(i).equals("anyOf") || path.getElement(i).equals("oneOf")) {
                return i;
            }
        }
        return -1;
    }

    /** Tells one application of a choice from another: the same one may judge each item of a list. */
    private static String place(Error error, int choice) {
        NodePath path = error.getEvaluationPath();
        int depth = 0;
        for (int i = 0; i < choice; i = next(path, i)) {
            depth += DEEPER.contains(path.getElement(i).toString()) ? 1 : 0;
        }
        return prefix(path, choice) + " at " + prefix(error.getInstanceLocation(), depth - 1);
    }

    /** Returns where the next keyword is: some are followed by a name or number. */
    private static int next(NodePath path, int at) {
        boolean named = NAMED.contains(path.getElement(at).toString());
        boolean numbered = at + 1 < path.getNameCount() && path.getElement(at + 1) instanceof Integer;
        return named || numbered ? at + 2 : at + 1;
    }

    private static String prefix(NodePath path, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= last && i < path.getNameCount(); i++) {
            text.append('/').append(path.getElement(i));
        }
        return text.toString();
    }
}
