package io.pacto.plugin.asyncapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.asyncapi.document.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One way to be let in. Schemes are known by what they ask for, so another name for one is no change.
 *
 * @param scopes the schemes that are all needed, each with the scopes it needs
 * @param addresses where credentials come from
 */
record Way(Map<String, Set<String>> scopes, Set<String> addresses) {

    /** The ways of a server or operation; one that asks for nothing where there is no list. */
    static List<Way> all(Node owner, Half half) {
        List<Way> ways = new ArrayList<>();
        for (Node item : owner.list("security")) {
            Way way = new Way(new TreeMap<>(), new TreeSet<>());
            if (half.document().isSecond()) {
                for (Entry need : References.entries(item)) {
                    way.need(scheme(need.name(), half), need.name(), texts(need.value()), half);
                }
            } else {
                Node scheme = half.resolve(item);
                way.need(scheme, "", texts(half.part(scheme, "scopes")), half);
            }
            ways.add(way);
        }
        return ways.isEmpty() ? List.of(new Way(new TreeMap<>(), new TreeSet<>())) : ways;
    }

    private static Node scheme(String name, Half half) {
        Node components = half.part(half.document().root(), "components");
        return half.part(half.part(components, "securitySchemes"), name);
    }

    private void need(Node scheme, String name, Set<String> wanted, Half half) {
        StringBuilder meaning = new StringBuilder();
        for (String key : List.of("type", "scheme", "in", "name", "$ref")) {
            String text = scheme.text(key);
            if (text != null) {
                meaning.append(meaning.length() == 0 ? "" : " ").append(text);
            }
        }
        for (Entry flow : References.entries(half.get(scheme, "flows"))) {
            meaning.append(' ').append(flow.name());
            address(half.resolve(flow.value()));
        }
        address(scheme);
        scopes.put(meaning.length() == 0 ? name : meaning.toString(), wanted);
    }

    private void address(Node holder) {
        for (String key : List.of("authorizationUrl", "tokenUrl", "refreshUrl", "openIdConnectUrl")) {
            String text = holder.text(key);
            if (text != null) {
                addresses.add(key + " " + text);
            }
        }
    }

    private static Set<String> texts(Node list) {
        Set<String> texts = new TreeSet<>();
        if (list instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    texts.add(scalar.text());
                }
            }
        }
        return texts;
    }

    /** Whether who can come this way has all that the other asks for. */
    boolean satisfies(Way other) {
        for (Map.Entry<String, Set<String>> need : other.scopes.entrySet()) {
            Set<String> own = scopes.get(need.getKey());
            if (own == null || !own.containsAll(need.getValue())) {
                return false;
            }
        }
        return true;
    }

    static Set<String> addresses(List<Way> ways) {
        Set<String> all = new TreeSet<>();
        for (Way way : ways) {
            all.addAll(way.addresses);
        }
        return all;
    }

    /** {@code http bearer, or oauth2 implicit (read)}. */
    static String text(List<Way> ways) {
        List<String> texts = new ArrayList<>();
        for (Way way : ways) {
            List<String> needs = new ArrayList<>();
            for (Map.Entry<String, Set<String>> need : way.scopes.entrySet()) {
                Set<String> wanted = need.getValue();
                needs.add(wanted.isEmpty() ? need.getKey() : need.getKey() + " (" + String.join(" ", wanted) + ")");
            }
            texts.add(needs.isEmpty() ? "none" : String.join(" and ", needs));
        }
        return String.join(", or ", texts);
    }
}
