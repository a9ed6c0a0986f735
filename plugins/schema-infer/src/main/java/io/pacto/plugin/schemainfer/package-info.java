/**
 * Makes a JSON Schema from configuration files: finding and reading them, and the two ways to infer. Nothing here
 * knows a programming language or a framework, and nothing here parses JSON or YAML: the host's reader does.
 */
@NullMarked
package io.pacto.plugin.schemainfer;

import org.jspecify.annotations.NullMarked;
