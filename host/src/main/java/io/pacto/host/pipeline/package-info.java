/**
 * The pipelines: open, validate, diff, generate, render, run. Every call of an extension goes through {@code
 * ExtensionCalls}, which knows deadlines and whom to blame.
 */
@NullMarked
package io.pacto.host.pipeline;

import org.jspecify.annotations.NullMarked;
