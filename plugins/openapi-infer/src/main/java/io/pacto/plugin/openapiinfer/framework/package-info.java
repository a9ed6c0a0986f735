/** What reading a framework's code takes and gives. */
@NullMarked
package io.pacto.plugin.openapiinfer.framework;

import org.jspecify.annotations.NullMarked;
