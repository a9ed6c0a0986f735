/** Files that parse and files that do not, with their places. */
@NullMarked
package io.pacto.plugin.protobuf;

import org.jspecify.annotations.NullMarked;
