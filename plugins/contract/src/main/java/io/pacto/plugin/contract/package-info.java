/** What all parts of this plugin share: how values of a contract are shown. Checks, changes and commands live below. */
@NullMarked
package io.pacto.plugin.contract;

import org.jspecify.annotations.NullMarked;
