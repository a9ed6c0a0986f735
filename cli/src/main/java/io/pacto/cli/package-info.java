/**
 * The command line: builds picocli commands from the plugin index, prints, and ends with an exit code. It knows no
 * command of a feature by name and holds no feature logic.
 */
@NullMarked
package io.pacto.cli;

import org.jspecify.annotations.NullMarked;
