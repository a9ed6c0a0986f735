@NullMarked
package io.pacto.testkit;

import org.jspecify.annotations.NullMarked;
