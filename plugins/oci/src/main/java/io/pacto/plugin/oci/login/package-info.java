/**
 * Who the user is for a registry: where credentials lie, which hosts may see them, and what a registry accepts in their
 * place.
 *
 * <p>Nothing here prints or stores a secret, except the file that {@code pacto login} writes.
 */
@NullMarked
package io.pacto.plugin.oci.login;

import org.jspecify.annotations.NullMarked;
