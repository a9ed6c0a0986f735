@NullMarked
package io.pacto.pythonrunner;

import org.jspecify.annotations.NullMarked;
