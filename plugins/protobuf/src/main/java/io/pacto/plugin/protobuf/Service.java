package io.pacto.plugin.protobuf;

import io.pacto.api.Position;
import java.util.SortedMap;

/**
 * A service.
 *
 * @param key what it is matched by and called in paths
 * @param rpcs by name
 * @param at where it stands
 */
record Service(String key, SortedMap<String, Rpc> rpcs, Position at) {

    /**
     * A method.
     *
     * @param name its name
     * @param request key of the message it takes
     * @param response key of the message it gives
     * @param requestStream whether it takes many
     * @param responseStream whether it gives many
     * @param idempotency whether it may be called again
     * @param at where it stands
     */
    record Rpc(
            String name,
            String request,
            String response,
            boolean requestStream,
            boolean responseStream,
            String idempotency,
            Position at) {}
}
