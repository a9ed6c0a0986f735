/** Reading of {@code .proto} files. What two of them have to do with each other is not judged here. */
@NullMarked
package io.pacto.plugin.protobuf;

import org.jspecify.annotations.NullMarked;
