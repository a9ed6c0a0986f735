/**
 * How often Pacto's class for a change of files agrees with that of other tools, over a folder of cases. No rule lives
 * here: what a case expects stands in the case.
 */
@NullMarked
package io.pacto.bench.accuracy;

import org.jspecify.annotations.NullMarked;
