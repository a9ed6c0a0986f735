/**
 * Tests against real programs: what they need is declared, found or named in the summary at the end of the build. Must
 * not start anything itself.
 */
@NullMarked
package io.pacto.testkit.component;

import org.jspecify.annotations.NullMarked;
