/** Tests of the comparison of OpenAPI files: a file before, a file after, the changes expected. */
@NullMarked
package io.pacto.plugin.openapi;

import org.jspecify.annotations.NullMarked;
