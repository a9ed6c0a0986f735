/**
 * What was fetched before, by digest. A cache is never believed: what it gives is verified like the answer of a
 * registry, and what does not verify is not there.
 */
@NullMarked
package io.pacto.plugin.oci.cache;

import org.jspecify.annotations.NullMarked;
