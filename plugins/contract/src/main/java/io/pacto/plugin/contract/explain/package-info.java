/** The command that sums a contract up: its tree, and how it is told to people. Nothing is judged or fetched. */
@NullMarked
package io.pacto.plugin.contract.explain;

import org.jspecify.annotations.NullMarked;
