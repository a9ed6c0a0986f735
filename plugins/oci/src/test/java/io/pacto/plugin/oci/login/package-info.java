/** Tests of the package of the same name. */
@NullMarked
package io.pacto.plugin.oci.login;

import org.jspecify.annotations.NullMarked;
