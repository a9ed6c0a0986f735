/** The plugin as a front end sees it: commands are run through a real host on a folder of their own. */
@NullMarked
package io.pacto.plugin.oci;

import org.jspecify.annotations.NullMarked;
