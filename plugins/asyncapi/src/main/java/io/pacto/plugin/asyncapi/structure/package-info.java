/**
 * Whether a document is AsyncAPI: tables of the specification's objects and the walk that holds a document to them.
 * Nothing here compares two documents or follows a reference.
 */
@NullMarked
package io.pacto.plugin.asyncapi.structure;

import org.jspecify.annotations.NullMarked;
