package io.pacto.host.rating;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads ratings and waivers. A line that cannot be understood stops the run: it might be what holds a verdict up. */
public final class RatingReader {

    private static final List<String> KEYS = List.of("rule", "path", "owner", "reason", "expires");
    private static final String SHAPE =
            "write for example: - {rule: openapi.paths.removed, path: \"openapi.paths[/v1]\", owner: team-a, reason: \"no"
                    + " caller left\", expires: 2027-01-31}";

    private RatingReader() {}

    /**
     * Puts ratings and waivers together.
     *
     * @param user the value of {@code rules} in the user's settings, or null
     * @param project the same of the project, which has the last word, or null
     * @param waivers the document of waivers, or null
     * @param today the date of the run
     * @return what the project says about rules
     * @throws PactoException when something in it cannot be understood
     */
    public static Ratings read(@Nullable Node user, @Nullable Node project, @Nullable Node waivers, LocalDate today) {
        List<Rating> ratings = new ArrayList<>(ratings(user));
        ratings.addAll(ratings(project));
        List<Waiver> leaves = waivers == null || isNothing(waivers) ? List.of() : waivers(waivers);
        return ratings.isEmpty() && leaves.isEmpty() ? Ratings.NONE : new Ratings(ratings, leaves, today);
    }

    private static boolean isNothing(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    }

    private static List<Rating> ratings(@Nullable Node rules) {
        if (rules == null || isNothing(rules)) {
            return List.of();
        }
        if (!(rules instanceof Mapping mapping)) {
            throw new PactoException(
                    rules.position() + ": rules is not a mapping",
                    "write for example: rules: {schema.enum.value-added: potential}");
        }
        List<Rating> ratings = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Position at = entry.key().position();
            ratings.add(new Rating(entry.name(), level(entry.value()), at.file() + ":" + at.line()));
        }
        return ratings;
    }

    private static Rating.Level level(Node node) {
        // YAML 1.1 readers make false of off; ours keeps the word.
        String word = node instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "breaking" -> Rating.Level.BREAKING;
            case "potential", "potential_breaking" -> Rating.Level.POTENTIAL;
            case "non-breaking", "non_breaking", "none" -> Rating.Level.NON_BREAKING;
            case "error" -> Rating.Level.ERROR;
            case "warning" -> Rating.Level.WARNING;
            case "off" -> Rating.Level.OFF;
            default ->
                throw new PactoException(
                        node.position() + ": \"" + word + "\" is no weight of a rule",
                        "for changes: breaking, potential, non-breaking; for findings: error, warning; for both: off");
        };
    }

    private static List<Waiver> waivers(Node document) {
        if (!(document instanceof Sequence list)) {
            throw new PactoException(document.position() + ": waivers are not a list", SHAPE);
        }
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            if (!(list.items().get(i) instanceof Mapping item)) {
                throw new PactoException(list.items().get(i).position() + ": a waiver is not a mapping", SHAPE);
            }
            waivers.add(waiver(item, i));
        }
        return waivers;
    }

    private static Waiver waiver(Mapping item, int index) {
        for (Entry entry : item.entries()) {
            if (!KEYS.contains(entry.name())) {
                throw new PactoException(entry.key().position() + ": a waiver has no \"" + entry.name() + "\"", SHAPE);
            }
        }
        String expires = text(item, "expires");
        LocalDate until;
        try {
            until = LocalDate.parse(expires);
        } catch (DateTimeParseException e) {
            throw new PactoException(
                    item.position() + ": expires is \"" + expires + "\", not a date", "write it as 2027-01-31", e);
        }
        return new Waiver(
                text(item, "rule"),
                text(item, "path"),
                text(item, "owner"),
                text(item, "reason"),
                until,
                new Mapping(item.position(), NodePath.ROOT.key("waivers").index(index), item.entries()));
    }

    private static String text(Mapping item, String key) {
        if (item.get(key) instanceof Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw new PactoException(item.position() + ": a waiver has no " + key, SHAPE);
    }
}
