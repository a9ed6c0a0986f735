/** Tests of the unpacked distribution: they see the image as a user does, and none of our classes. */
@NullMarked
package io.pacto.distribution;

import org.jspecify.annotations.NullMarked;
