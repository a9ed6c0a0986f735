package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Classification;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the schemes that credentials follow. */
final class SecuritySchemesDiff {

    private static final String RULE = "openapi.security.scheme-changed";

    private final ApiDocument old;
    private final ApiDocument current;
    private final Changes changes;

    SecuritySchemesDiff(ApiDocument old, ApiDocument current, Changes changes) {
        this.old = old;
        this.current = current;
        this.changes = changes;
    }

    /** New names of schemes that had another name before: the new name and the old one. */
    static Map<String, String> renamed(ApiDocument old, ApiDocument current) {
        Map<String, Node> before = schemes(old);
        Map<String, Node> after = schemes(current);
        List<String> free = new ArrayList<>(before.keySet());
        free.removeAll(after.keySet());
        Map<String, String> names = new TreeMap<>();
        for (Map.Entry<String, Node> scheme : after.entrySet()) {
            for (String candidate : before.containsKey(scheme.getKey()) ? List.<String>of() : List.copyOf(free)) {
                Node then = before.get(candidate);
                if (then != null && SecurityScheme.isSame(then, scheme.getValue())) {
                    names.put(scheme.getKey(), candidate);
                    free.remove(candidate);
                    break;
                }
            }
        }
        return names;
    }

    private static Map<String, Node> schemes(ApiDocument document) {
        Map<String, Node> found = new TreeMap<>();
        Mapping written = document.components("securitySchemes");
        if (written != null) {
            for (Entry entry : written.entries()) {
                found.put(entry.name(), document.resolve(entry.value()));
            }
        }
        return found;
    }

    void compare(Place api) {
        Map<String, Node> before = schemes(old);
        Map<String, String> renamed = renamed(old, current);
        before.keySet().removeAll(renamed.values());
        Mapping written = current.components("securitySchemes");
        Place group = written == null ? api : api.movedTo(written);
        for (Map.Entry<String, Node> scheme : schemes(current).entrySet()) {
            Node then = before.remove(scheme.getKey());
            Place where = group.in(Place.Kind.SCHEME, scheme.getKey(), scheme.getValue());
            if (then != null) {
                scheme(then, scheme.getValue(), where);
            } else if (!renamed.containsKey(scheme.getKey())) {
                changes.added(RULE, NON_BREAKING, where, "");
            }
        }
        for (String gone : before.keySet()) {
            changes.removed(RULE, NON_BREAKING, group.in(Place.Kind.SCHEME, gone, group.at()), "");
        }
    }

    private void scheme(Node before, Node after, Place where) {
        if (text(before, "type", "type", after, where, BREAKING)) {
            return; // the rest belongs to the type
        }
        text(before, "scheme", "HTTP scheme", after, where, BREAKING);
        if ("apiKey".equals(after.text("type"))) {
            text(before, "name", "name of the key", after, where, BREAKING);
            text(before, "in", "place of the key", after, where, BREAKING);
        }
        text(before, "bearerFormat", "format of the token", after, where, NON_BREAKING);
        text(before, "openIdConnectUrl", "discovery address", after, where, Classification.POTENTIAL_BREAKING);
        text(before, "oauth2MetadataUrl", "metadata address", after, where, Classification.POTENTIAL_BREAKING);
        new OAuthFlows(changes, RULE).compare(before.get("flows"), after.get("flows"), where);
        Traits.deprecation(before, after, where, changes);
    }

    private boolean text(Node before, String key, String words, Node after, Place where, Classification effect) {
        String then = before.text(key);
        String now = after.text(key);
        boolean same = String.valueOf(then).equals(String.valueOf(now));
        if (same || (key.equals("scheme") && folded(then).equals(folded(now)))) {
            return false;
        }
        changes.modified(
                RULE,
                effect,
                where.field(key, Traits.keyOf(after, key, where)),
                "callers meet another " + words,
                then == null ? null : Scalar.of(then),
                now == null ? null : Scalar.of(now));
        return true;
    }

    /** Names of HTTP authentication schemes have no case (RFC 9110, section 11.1). */
    private static String folded(@Nullable String scheme) {
        return String.valueOf(scheme).toLowerCase(Locale.ROOT);
    }
}
