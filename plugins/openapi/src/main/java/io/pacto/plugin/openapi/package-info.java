/**
 * Compares the OpenAPI files of http interfaces: reading them, walking paths and operations in step, and what a change of
 * a schema does in the direction it travels. Nothing here knows another kind of interface file.
 */
@NullMarked
package io.pacto.plugin.openapi;

import org.jspecify.annotations.NullMarked;
