/** The single rules of a policy schema and what each judges. Verdicts come from the schema service alone, never from code here. */
@NullMarked
package io.pacto.plugin.policy.rule;

import org.jspecify.annotations.NullMarked;
