package io.pacto.plugin.protobuf;

import static io.pacto.api.Classification.BREAKING;

import io.pacto.plugin.protobuf.Service.Rpc;

/** Compares two versions of a service. */
final class ServiceDiff {

    private final Schema schemaBefore;
    private final Schema schemaAfter;
    private final Service before;
    private final Service after;
    private final Entries entries;

    ServiceDiff(Schema schemaBefore, Schema schemaAfter, Service before, Service after, Entries entries) {
        this.schemaBefore = schemaBefore;
        this.schemaAfter = schemaAfter;
        this.before = before;
        this.after = after;
        this.entries = entries;
    }

    static String path(String service) {
        return "grpc.services[" + service + "]";
    }

    void compare() {
        for (Rpc old : before.rpcs().values()) {
            Rpc current = after.rpcs().get(old.name());
            if (current != null) {
                compare(old, current);
            } else {
                entries.removed(
                        "proto.rpc.removed",
                        BREAKING,
                        path(old),
                        after.at(),
                        signature(old),
                        "method " + old.name() + " of " + after.key() + " removed: its callers fail");
            }
        }
        for (Rpc current : after.rpcs().values()) {
            if (!before.rpcs().containsKey(current.name())) {
                entries.added(
                        "proto.rpc.added",
                        path(current),
                        current.at(),
                        signature(current),
                        "method " + current.name() + " of " + after.key() + " added");
            }
        }
    }

    private void compare(Rpc old, Rpc current) {
        if (!TypeNames.same(old.request(), current.request(), schemaBefore, schemaAfter)) {
            modified(
                    "request-type",
                    current,
                    old.request(),
                    current.request(),
                    "callers send a message of another type");
        }
        if (!TypeNames.same(old.response(), current.response(), schemaBefore, schemaAfter)) {
            modified(
                    "response-type",
                    current,
                    old.response(),
                    current.response(),
                    "callers receive a message of another type");
        }
        if (old.requestStream() != current.requestStream()) {
            streaming(current, old.requestStream(), "request");
        }
        if (old.responseStream() != current.responseStream()) {
            streaming(current, old.responseStream(), "response");
        }
        if (!old.idempotency().equals(current.idempotency())) {
            modified(
                    "idempotency",
                    current,
                    old.idempotency(),
                    current.idempotency(),
                    "retries and calls by GET depend on it");
        }
    }

    private void streaming(Rpc current, boolean streamed, String side) {
        String reason =
                "the " + side + " is " + (streamed ? "no longer" : "now") + " a stream: frames differ on the wire";
        modified(
                "streaming",
                current,
                side + (streamed ? " stream" : " unary"),
                side + (streamed ? " unary" : " stream"),
                reason);
    }

    private void modified(String rule, Rpc current, String was, String is, String why) {
        String reason = "method " + current.name() + " of " + after.key() + ": " + why;
        entries.modified("proto.rpc." + rule, BREAKING, path(current), current.at(), was, is, reason);
    }

    private String path(Rpc rpc) {
        return "grpc.rpcs[" + after.key() + "." + rpc.name() + "]";
    }

    private static String signature(Rpc rpc) {
        return (rpc.requestStream() ? "stream " : "")
                + rpc.request()
                + " -> "
                + (rpc.responseStream() ? "stream " : "")
                + rpc.response();
    }
}
