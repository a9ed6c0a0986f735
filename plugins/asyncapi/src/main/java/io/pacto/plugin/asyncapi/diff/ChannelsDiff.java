package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Node;
import io.pacto.plugin.asyncapi.document.Channel;
import io.pacto.schemadiff.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares channels: their addresses, the servers they are on, their parameters and bindings. */
final class ChannelsDiff {

    private final Versions versions;
    private final Changes changes;
    private final ChannelPairs channels;
    private final ServersDiff servers;
    private final BindingsDiff bindings;
    private final ParametersDiff parameters;

    ChannelsDiff(Versions versions, ChannelPairs channels, ServersDiff servers) {
        this.versions = versions;
        this.changes = versions.changes();
        this.channels = channels;
        this.servers = servers;
        this.bindings = new BindingsDiff(versions);
        this.parameters = new ParametersDiff(versions);
    }

    void compare(Spot document) {
        for (Channel gone : channels.removed()) {
            Spot spot = document.named("channels", "channel", gone.key(), versions.remains("channels"));
            changes.removed("asyncapi.channel.removed", BREAKING, spot, gone.key(), "nothing travels there any more");
        }
        for (Channel come : channels.added()) {
            Spot spot = document.named("channels", "channel", come.key(), come.node());
            changes.added("asyncapi.channel.added", NON_BREAKING, spot, come.key(), "");
        }
        for (ChannelPairs.Pair pair : channels.pairs()) {
            compare(pair.old(), pair.now(), document);
        }
    }

    private void compare(Channel old, Channel now, Spot document) {
        Spot spot = document.named("channels", "channel", now.key(), now.node());
        if (unresolved(old.node(), now.node(), spot)) {
            return;
        }
        address(old, now, spot);
        servers(old, now, spot);
        parameters.compare(old.parameters(), now.parameters(), spot);
        bindings.compare(old.node(), now.node(), spot, Direction.BOTH);
    }

    /** What cannot be followed cannot be compared, so another reference is another thing. */
    private boolean unresolved(Node old, Node now, Spot spot) {
        String before = old.text("$ref");
        String after = now.text("$ref");
        if (before == null && after == null) {
            return false;
        }
        if (Versions.differ(before, after)) {
            changes.modified(
                    "asyncapi.reference",
                    POTENTIAL_BREAKING,
                    spot,
                    before,
                    after,
                    "the reference cannot be followed, so nothing is known about it");
        }
        return true;
    }

    private void address(Channel old, Channel now, Spot spot) {
        String before = old.address();
        String after = now.address();
        if (Objects.equals(before, after)) {
            if (versions.areThird() && !old.key().equals(now.key())) {
                changes.modified(
                        "asyncapi.channel.renamed-key",
                        NON_BREAKING,
                        spot,
                        old.key(),
                        now.key(),
                        "it has another key and the same address");
            }
            return;
        }
        Node at = now.node().get("address");
        Spot address = spot.field("address", at == null ? now.node() : at);
        String rule = "asyncapi.channel.address";
        if (before == null) {
            changes.added(rule, NON_BREAKING, address, after, "it was not known beforehand");
        } else if (after == null) {
            changes.removed(rule, BREAKING, address, before, "nobody knows beforehand where it is");
        } else {
            changes.modified(rule, BREAKING, address, before, after, "messages travel elsewhere");
        }
    }

    /** No list stands for all servers; an empty one is held to its word when names join or leave it. */
    private void servers(Channel old, Channel now, Spot spot) {
        List<String> before = servers.renamed(old.servers());
        List<String> lost = without(before, now.servers());
        List<String> gained = without(now.servers(), before);
        Node list = now.node().get("servers");
        Spot where = spot.field("servers", list == null ? now.node() : list);
        String rule = "asyncapi.channel.servers";
        if (before.isEmpty() && !gained.isEmpty() && old.node().get("servers") == null) {
            changes.added(rule, BREAKING, where, String.join(", ", gained), "it is on these servers alone");
        } else if (!before.isEmpty() && list == null) {
            changes.removed(rule, NON_BREAKING, where, String.join(", ", before), "it is on all servers");
        } else if (!lost.isEmpty() || !gained.isEmpty()) {
            changes.modified(
                    rule,
                    lost.isEmpty() ? NON_BREAKING : BREAKING,
                    where,
                    String.join(", ", before),
                    String.join(", ", now.servers()),
                    lost.isEmpty() ? "it is on more servers" : "it is gone from " + String.join(", ", lost));
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }
}
