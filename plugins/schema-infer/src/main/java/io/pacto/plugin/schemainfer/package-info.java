/**
 * Makes a JSON Schema from a configuration file: finding and reading the file, and the two ways to infer. Nothing here
 * knows a programming language or a framework, and nothing here parses text: the host's reader does.
 */
@NullMarked
package io.pacto.plugin.schemainfer;

import org.jspecify.annotations.NullMarked;
