package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How bad it is that something is gone: a deprecated element whose announced end has passed may go.
 */
final class Farewell {

    private static final int DATE = "2026-01-31".length();

    private final Supplier<LocalDate> today;

    Farewell(Supplier<LocalDate> today) {
        this.today = today;
    }

    /** The class of a removal and what its reason adds. */
    record Judgement(Classification effect, String more) {}

    Judgement of(Node element) {
        LocalDate end = end(element);
        if (end == null) {
            return new Judgement(BREAKING, "");
        }
        return end.isAfter(today.get())
                ? new Judgement(BREAKING, ": earlier than announced, which was " + end)
                : new Judgement(NON_BREAKING, ": announced for " + end + ", which has passed");
    }

    /** The gravest of several; an empty group is as bad as an element that was never announced. */
    Judgement ofAll(Collection<Node> elements) {
        Judgement worst = elements.isEmpty() ? new Judgement(BREAKING, "") : new Judgement(NON_BREAKING, "");
        for (Node element : elements) {
            Judgement one = of(element);
            worst = worst.effect() == BREAKING ? worst : one;
        }
        return worst;
    }

    /** The first day on which a deprecated element may be gone, or null. */
    private static @Nullable LocalDate end(Node element) {
        String given = element.text("x-sunset");
        if (given == null || given.length() < DATE || !ApiDocument.isTrue(element.get("deprecated"))) {
            return null;
        }
        try {
            return LocalDate.parse(given.substring(0, DATE));
        } catch (DateTimeException none) {
            return null; // a promise nobody can read is none
        }
    }
}
