/** The validator: turns what policies say into findings. Nothing here explains or edits. */
@NullMarked
package io.pacto.plugin.policy.enforce;

import org.jspecify.annotations.NullMarked;
