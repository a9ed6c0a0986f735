/** Looks for the smallest edit of a contract that keeps a rule, and tries it. Nothing is ever written. */
@NullMarked
package io.pacto.plugin.policy.edit;

import org.jspecify.annotations.NullMarked;
