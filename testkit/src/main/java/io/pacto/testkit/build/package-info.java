/**
 * Steps of a plugin's build, for Maven's {@code exec:java} and any other caller: no output, no exit, an exception when
 * something is wrong. What a running test needs does not belong here.
 */
@NullMarked
package io.pacto.testkit.build;

import org.jspecify.annotations.NullMarked;
