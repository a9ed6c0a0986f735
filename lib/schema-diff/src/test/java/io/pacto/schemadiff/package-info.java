/** Tests of the comparison of schemas. */
@NullMarked
package io.pacto.schemadiff;

import org.jspecify.annotations.NullMarked;
