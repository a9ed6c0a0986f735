/** Tests of the requests made by oras-java. */
@NullMarked
package io.pacto.plugin.oci.transport;

import org.jspecify.annotations.NullMarked;
