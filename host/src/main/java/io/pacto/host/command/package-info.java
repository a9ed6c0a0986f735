/**
 * The host's own commands, each a {@link io.pacto.api.CommandProvider} like any other; those about plugins may look into
 * the host.
 */
@NullMarked
package io.pacto.host.command;

import org.jspecify.annotations.NullMarked;
