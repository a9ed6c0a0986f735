/** The plugin as a whole. */
@NullMarked
package io.pacto.plugin.asyncapi;

import org.jspecify.annotations.NullMarked;
