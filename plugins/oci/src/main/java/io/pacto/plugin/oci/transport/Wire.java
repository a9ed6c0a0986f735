package io.pacto.plugin.oci.transport;

import io.pacto.api.Http;

/** The next hop of a request: it knows who the user is and how the registry is reached. */
@FunctionalInterface
public interface Wire {

    /**
     * Sends a request.
     *
     * @param request the request, without credentials
     * @return the answer, whatever its status
     * @throws io.pacto.api.NetworkException when there is none
     */
    Http.Answer send(Http.Request request);
}
