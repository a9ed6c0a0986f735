package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What elements say about themselves and no call depends on: listed, and never breaking. */
final class Traits {

    private static final List<String> JUDGED_ELSEWHERE = List.of("x-stability-level", "x-sunset");

    private Traits() {}

    static void compare(Operation before, Operation after, Place where, Changes changes) {
        Node then = before.node();
        Node now = after.node();
        deprecation(then, now, where, changes);
        operationId(then.text("operationId"), now, where, changes);
        tags(then, now, where, changes);
        servers(before.ownServers(), after.ownServers(), where, keyOf(now, "servers", where), changes);
        extensions(then, now, where, changes);
    }

    /** The mark itself, and the date on which the element ends. */
    static void deprecation(Node before, Node after, Place where, Changes changes) {
        boolean was = ApiDocument.isTrue(before.get("deprecated"));
        boolean is = ApiDocument.isTrue(after.get("deprecated"));
        if (was != is) {
            changes.modified(
                    "openapi.deprecation",
                    NON_BREAKING,
                    where,
                    is ? "deprecated, callers should move away from it" : "no longer deprecated",
                    Scalar.of(was),
                    Scalar.of(is));
        }
        String then = before.text("x-sunset");
        String now = after.text("x-sunset");
        if (!String.valueOf(then).equals(String.valueOf(now))) {
            changes.modified(
                    "openapi.deprecation",
                    NON_BREAKING,
                    where.field("x-sunset", keyOf(after, "x-sunset", where)),
                    "the announced end",
                    then == null ? null : Scalar.of(then),
                    now == null ? null : Scalar.of(now));
        }
    }

    private static void operationId(@Nullable String before, Node after, Place where, Changes changes) {
        String now = after.text("operationId");
        if (!String.valueOf(before).equals(String.valueOf(now))) {
            changes.modified(
                    "openapi.identity",
                    NON_BREAKING,
                    where.field("operationId", keyOf(after, "operationId", where)),
                    "calls stay the same; clients made by a generator get another name for it",
                    before == null ? null : Scalar.of(before),
                    now == null ? null : Scalar.of(now));
        }
    }

    private static void tags(Node before, Node after, Place where, Changes changes) {
        String then = names(before.list("tags"));
        String now = names(after.list("tags"));
        if (!then.equals(now)) {
            changes.modified(
                    "openapi.identity",
                    NON_BREAKING,
                    where.field("tags", keyOf(after, "tags", where)),
                    "it is grouped otherwise",
                    then.isEmpty() ? null : Scalar.of(then),
                    now.isEmpty() ? null : Scalar.of(now));
        }
    }

    private static String names(List<Node> tags) {
        TreeSet<String> names = new TreeSet<>();
        for (Node tag : tags) {
            if (tag instanceof Scalar text) {
                names.add(text.text());
            }
        }
        return String.join(", ", names);
    }

    /** Their order and descriptions mean nothing. */
    static void servers(List<Node> before, List<Node> after, Place where, Node at, Changes changes) {
        if (!Values.sameItems(bare(before), bare(after))) {
            changes.modified(
                    "openapi.servers",
                    NON_BREAKING,
                    where.field("servers", at),
                    "the API is offered at other addresses",
                    null,
                    null);
        }
    }

    private static List<Node> bare(List<Node> servers) {
        List<Node> bare = new ArrayList<>();
        for (Node server : servers) {
            Mapping.Builder kept = Mapping.builder();
            String url = server.text("url");
            Node variables = server.get("variables");
            kept.put("url", url == null ? "" : url);
            bare.add(
                    variables == null
                            ? kept.build()
                            : kept.put("variables", variables).build());
        }
        return bare;
    }

    private static void extensions(Node before, Node after, Place where, Changes changes) {
        TreeSet<String> names = new TreeSet<>();
        collect(before, names);
        collect(after, names);
        for (String name : names) {
            Node then = before.get(name);
            Node now = after.get(name);
            Place place = where.field(name, keyOf(after, name, where));
            if (then == null && now != null) {
                changes.added("openapi.extension", NON_BREAKING, place, "");
            } else if (now == null && then != null) {
                changes.removed("openapi.extension", NON_BREAKING, place, "");
            } else if (!Values.same(then, now)) {
                changes.modified("openapi.extension", NON_BREAKING, place, "no call depends on it");
            }
        }
    }

    private static void collect(Node operation, Set<String> names) {
        if (operation instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.name().startsWith("x-") && !JUDGED_ELSEWHERE.contains(entry.name())) {
                    names.add(entry.name());
                }
            }
        }
    }

    /** The key in the new document, or the place of the element when it is gone. */
    static Node keyOf(Node holder, String key, Place where) {
        Scalar found = holder instanceof Mapping mapping ? mapping.key(key) : null;
        return found == null ? where.at() : found;
    }
}
