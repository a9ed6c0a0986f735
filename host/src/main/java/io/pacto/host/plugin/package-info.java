/**
 * What is installed, known without loading a plugin class: descriptors, the flat index, the store, and which plugins are
 * enabled. Class loaders live in {@code load}; calling extensions is the business of the pipelines.
 */
@NullMarked
package io.pacto.host.plugin;

import org.jspecify.annotations.NullMarked;
