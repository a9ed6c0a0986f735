/** Settings of the user and the project, and which flag, variable or file decided each. */
@NullMarked
package io.pacto.host.settings;

import org.jspecify.annotations.NullMarked;
