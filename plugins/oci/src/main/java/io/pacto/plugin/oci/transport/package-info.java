/**
 * Requests of the distribution protocol, made by oras-java and sent by the host.
 *
 * <p>The only package that knows oras-java. No credential, no scheme and no retry is decided here: oras sees neither a
 * secret nor a socket.
 */
@NullMarked
package io.pacto.plugin.oci.transport;

import org.jspecify.annotations.NullMarked;
