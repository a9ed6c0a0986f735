/**
 * Comparing the packages two bundles ship a bill of materials for. Whether such a document keeps to its standard is not
 * judged here, and nothing is classified.
 */
@NullMarked
package io.pacto.plugin.sbom;

import org.jspecify.annotations.NullMarked;
