package io.pacto.schemadiff;

import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;

/** What happens to everything that is not named: further properties of an object, further items of a list. */
final class Closing {

    private final Findings findings;
    private final String closed;
    private final String opened;
    private final String things;

    Closing(Findings findings, String closed, String opened, String things) {
        this.findings = findings;
        this.closed = closed;
        this.opened = opened;
        this.things = things;
    }

    void compare(String keyword, @Nullable Sub old, @Nullable Sub now) {
        boolean wasOpen = old == null || old.isAny();
        boolean isOpen = now == null || now.isAny();
        if (wasOpen && isOpen) {
            return;
        }
        boolean wasShut = old != null && old.form().isNever();
        boolean isShut = now != null && now.form().isNever();
        if (wasShut && isShut) {
            return;
        }
        if (wasOpen || isShut) {
            findings.keyword(closed, Effect.NARROWS, keyword, words(old), words(now), words(wasOpen, isShut));
        } else if (isOpen || wasShut) {
            findings.keyword(opened, Effect.WIDENS, keyword, words(old), words(now), reverse(wasShut, isOpen));
        } else {
            findings.below("/" + keyword, old, now);
        }
    }

    private String words(boolean wasOpen, boolean isShut) {
        if (isShut) {
            return "further " + things + " are not accepted any more";
        }
        return "further " + things + " must satisfy a schema" + (wasOpen ? "" : " of their own");
    }

    private String reverse(boolean wasShut, boolean isOpen) {
        return "further " + things + " are accepted" + (wasShut || isOpen ? "" : " again");
    }

    private static @Nullable Scalar words(@Nullable Sub sub) {
        return sub == null ? FormComparison.text("any") : TypeRules.words(sub.form());
    }
}
