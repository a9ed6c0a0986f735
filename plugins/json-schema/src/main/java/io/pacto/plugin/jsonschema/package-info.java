/**
 * Compares the schemas that a contract names: of configuration, policies and events. Which files belong together and where a
 * change is reported is decided here; what a change of a schema means is decided by the library {@code pacto-schema-diff}.
 */
@NullMarked
package io.pacto.plugin.jsonschema;

import org.jspecify.annotations.NullMarked;
