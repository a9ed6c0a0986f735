/**
 * Reading OpenAPI: the files of a bundle, references inside and between them, and version 2 turned into the shape of
 * version 3. Nothing here compares or judges.
 */
@NullMarked
package io.pacto.plugin.openapi.document;

import org.jspecify.annotations.NullMarked;
