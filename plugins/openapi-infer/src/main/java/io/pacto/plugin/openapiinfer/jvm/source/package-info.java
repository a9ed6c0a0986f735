/** Java sources as compact values: declarations without bodies, and the resolution of their names. */
@NullMarked
package io.pacto.plugin.openapiinfer.jvm.source;

import org.jspecify.annotations.NullMarked;
