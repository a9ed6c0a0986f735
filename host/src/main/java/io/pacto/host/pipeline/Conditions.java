package io.pacto.host.pipeline;

import io.pacto.api.RuleSet;

/**
 * Under which conditions extensions are asked.
 *
 * @param offline whether nothing may be fetched
 * @param alone whether dependencies are left out
 * @param ruleSet which table of rules classifies
 */
record Conditions(boolean offline, boolean alone, RuleSet ruleSet) {

    static final Conditions USUAL = new Conditions(false, false, RuleSet.STANDARD);
}
