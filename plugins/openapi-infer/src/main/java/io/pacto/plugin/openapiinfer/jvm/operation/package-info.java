/** What the Java frameworks have in common about operations: annotations that document them, names, status codes. */
@NullMarked
package io.pacto.plugin.openapiinfer.jvm.operation;

import org.jspecify.annotations.NullMarked;
