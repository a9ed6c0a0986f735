/** The command that explains rules, and its text. */
@NullMarked
package io.pacto.plugin.policy.explain;

import org.jspecify.annotations.NullMarked;
