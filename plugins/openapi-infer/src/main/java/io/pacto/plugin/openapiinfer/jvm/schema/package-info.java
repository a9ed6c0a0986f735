/** Java types as JSON schemas, the way Jackson writes them and the documentation libraries describe them. */
@NullMarked
package io.pacto.plugin.openapiinfer.jvm.schema;

import org.jspecify.annotations.NullMarked;
