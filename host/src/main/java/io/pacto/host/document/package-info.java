/**
 * Text to trees and back: the only place that reads or writes YAML and JSON, with limits and positions.
 *
 * <p>What a document means (contract, settings, schema) must not appear here, and no file is opened here.
 */
@NullMarked
package io.pacto.host.document;

import org.jspecify.annotations.NullMarked;
