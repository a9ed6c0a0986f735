/** Tests of the plugin policy, by what a user sees: findings, reports and exit verdicts. */
@NullMarked
package io.pacto.plugin.policy;

import org.jspecify.annotations.NullMarked;
