package io.pacto.host.rating;

import io.pacto.api.Mapping;
import java.time.LocalDate;

/**
 * Leave to pass for a while.
 *
 * @param rule a rule id; {@code *} stands for any characters
 * @param path the path of the change or finding; {@code *} stands for any characters
 * @param owner who answers for it
 * @param reason why
 * @param expires the last day on which it holds
 * @param at where it stands
 */
record Waiver(String rule, String path, String owner, String reason, LocalDate expires, Mapping at) {

    boolean covers(String otherRule, String otherPath) {
        return Wildcard.matches(rule, otherRule) && Wildcard.matches(path, otherPath);
    }

    boolean expired(LocalDate today) {
        return today.isAfter(expires);
    }

    String where() {
        return at.position().file() + ":" + at.position().line();
    }
}
