/** Tests of the comparison of schemas that contracts name. */
@NullMarked
package io.pacto.plugin.jsonschema;

import org.jspecify.annotations.NullMarked;
