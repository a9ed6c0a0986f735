package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;
import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.schemadiff.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares servers. Where a broker lies is a matter of the environment: told, and left open. */
final class ServersDiff {

    private static final String ELSEWHERE = "clients have to look elsewhere";

    private final Versions versions;
    private final Changes changes;
    private final Map<String, String> newKeys = new LinkedHashMap<>();

    ServersDiff(Versions versions) {
        this.versions = versions;
        this.changes = versions.changes();
    }

    /** Keys of the old version as the new version has them. */
    List<String> renamed(List<String> keys) {
        List<String> renamed = new ArrayList<>();
        for (String key : keys) {
            renamed.add(newKeys.getOrDefault(key, key));
        }
        return renamed;
    }

    void compare(Spot document) {
        List<Entry> added = new ArrayList<>(versions.after().servers());
        for (Entry old : versions.before().servers()) {
            Entry now = counterpart(old, added);
            if (now == null) {
                Spot spot = spot(document, old.name(), versions.remains("servers"));
                changes.removed("asyncapi.server.removed", POTENTIAL_BREAKING, spot, old.name(), ELSEWHERE);
            } else {
                added.remove(now);
                newKeys.put(old.name(), now.name());
                compare(old.value(), now.value(), spot(document, now.name(), now.value()));
            }
        }
        for (Entry each : added) {
            Spot spot = spot(document, each.name(), each.value());
            changes.added("asyncapi.server.added", NON_BREAKING, spot, each.name(), "");
        }
    }

    private static Spot spot(Spot document, String key, Node at) {
        return document.named("servers", "server", key, at);
    }

    /** By key; else one at the same address whose key is new. */
    private @Nullable Entry counterpart(Entry old, List<Entry> candidates) {
        for (Entry each : candidates) {
            if (each.name().equals(old.name())) {
                return each;
            }
        }
        for (Entry each : candidates) {
            boolean isFree = versions.before().servers().stream()
                    .noneMatch(other -> other.name().equals(each.name()));
            if (isFree
                    && !address(old.value()).isEmpty()
                    && address(old.value()).equals(address(each.value()))) {
                return each;
            }
        }
        return null;
    }

    /** What 2.x writes into one field and 3.x into two, without the protocol, which has a field of its own. */
    private static String address(Node server) {
        String url = server.text("url");
        if (url == null) {
            return text(server, "host") + text(server, "pathname");
        }
        int scheme = url.indexOf("://");
        return scheme < 0 ? url : url.substring(scheme + "://".length());
    }

    private static String text(Node node, String key) {
        String text = node.text(key);
        return text == null ? "" : text;
    }

    private void compare(Node old, Node now, Spot spot) {
        if (versions.areThird()) {
            field("host", "asyncapi.server.host", POTENTIAL_BREAKING, old, now, spot, ELSEWHERE);
            field("pathname", "asyncapi.server.pathname", NON_BREAKING, old, now, spot, ELSEWHERE);
        } else if (versions.areSecond()) {
            field("url", "asyncapi.server.url", POTENTIAL_BREAKING, old, now, spot, ELSEWHERE);
        } else if (!address(old).equals(address(now))) {
            changes.modified("asyncapi.server.url", POTENTIAL_BREAKING, spot, address(old), address(now), ELSEWHERE);
        }
        String why = "clients speak another language";
        field("protocol", "asyncapi.server.protocol", BREAKING, old, now, spot, why);
        field("protocolVersion", "asyncapi.server.protocol-version", NON_BREAKING, old, now, spot, why);
        new VariablesDiff(versions).compare(old, now, spot);
        new SecurityDiff(versions).compare("asyncapi.server.security", old, now, spot);
        new BindingsDiff(versions).compare(old, now, spot, Direction.BOTH);
    }

    /** A plain field; what it means that it came stands beside it, all else is as grave as its kind. */
    private void field(String key, String rule, Classification whenAdded, Node old, Node now, Spot spot, String why) {
        String before = old.text(key);
        String after = now.text(key);
        if (!Versions.differ(before, after)) {
            return;
        }
        Node node = now.get(key);
        Spot where = spot.field(key, node == null ? now : node);
        if (before == null) {
            changes.added(rule, whenAdded, where, after, "");
            return;
        }
        Classification effect = key.startsWith("protocol") ? BREAKING : POTENTIAL_BREAKING;
        if (after == null) {
            changes.removed(rule, effect, where, before, why);
        } else {
            changes.modified(rule, effect, where, before, after, why);
        }
    }
}
