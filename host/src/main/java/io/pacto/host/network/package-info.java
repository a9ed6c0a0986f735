/**
 * Every request that leaves this machine: who may be asked, how long, how much, how often. The one place that may use
 * sockets, TLS and the JDK's HTTP client. Must not know registries, tokens or what an answer means.
 */
@NullMarked
package io.pacto.host.network;

import org.jspecify.annotations.NullMarked;
