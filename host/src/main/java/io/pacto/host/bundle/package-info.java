/** Opening bundles: references to folders and artifacts, and what a contract may refer to from where it lies. */
@NullMarked
package io.pacto.host.bundle;

import org.jspecify.annotations.NullMarked;
