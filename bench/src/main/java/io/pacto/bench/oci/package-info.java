/** What publishing, fetching and packing cost with a real registry. Nothing here judges contracts or is shipped. */
@NullMarked
package io.pacto.bench.oci;

import org.jspecify.annotations.NullMarked;
