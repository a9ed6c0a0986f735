/**
 * The host: what a front end starts. {@link io.pacto.host.Host} puts the rooms together; rules, formats and commands of a
 * feature live in plugins.
 */
@NullMarked
package io.pacto.host;

import org.jspecify.annotations.NullMarked;
