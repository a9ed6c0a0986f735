/** Documents of both editions, read. */
@NullMarked
package io.pacto.plugin.asyncapi.document;

import org.jspecify.annotations.NullMarked;
