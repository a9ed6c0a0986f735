@NullMarked
package io.pacto.plugin.openapiinfer.jvm;

import org.jspecify.annotations.NullMarked;
