/** The command that starts a contract: the files of a first bundle, and how it is told. */
@NullMarked
package io.pacto.plugin.contract.init;

import org.jspecify.annotations.NullMarked;
