/**
 * A repository of a registry by the OCI distribution specification: addresses, exchanges and their order, errors.
 *
 * <p>No credentials are looked up here (package {@code login}), nothing is stored (package {@code cache}), and requests
 * leave through package {@code transport} only.
 */
@NullMarked
package io.pacto.plugin.oci.registry;

import org.jspecify.annotations.NullMarked;
