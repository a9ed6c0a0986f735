/** Tests of the component checks. */
@NullMarked
package io.pacto.testkit.component;

import org.jspecify.annotations.NullMarked;
