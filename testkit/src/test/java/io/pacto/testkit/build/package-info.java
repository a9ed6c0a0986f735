@NullMarked
package io.pacto.testkit.build;

import org.jspecify.annotations.NullMarked;
