/**
 * Runs a script of Pacto's inside a Python project, with the project's own interpreter, in a child process that sees
 * little and is ended when it takes too long (security.md, S-055 to S-058).
 *
 * <p>Nothing here knows a framework: whoever calls brings the script and reads its answer.
 */
@NullMarked
package io.pacto.pythonrunner;

import org.jspecify.annotations.NullMarked;
