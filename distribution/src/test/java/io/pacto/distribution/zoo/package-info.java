/**
 * Bad plugins and the life of good ones, as tests of the running program: every case builds its jars from source against
 * the api of the image, and starts the image. No class of ours is on the way but the api the plugins are compiled with.
 */
@NullMarked
package io.pacto.distribution.zoo;

import org.jspecify.annotations.NullMarked;
