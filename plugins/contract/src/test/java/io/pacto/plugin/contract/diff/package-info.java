/** Tests that look inside the comparison of fields. */
@NullMarked
package io.pacto.plugin.contract.diff;

import org.jspecify.annotations.NullMarked;
