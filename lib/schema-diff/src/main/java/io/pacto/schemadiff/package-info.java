/**
 * Compares two JSON Schemas by what happens to the set of documents they accept, and says what that means to those who
 * write or read the documents.
 *
 * <p>Pure functions over the nodes of {@code io.pacto.api}: no file is read and nothing is sent here; whoever calls gives
 * the documents, and a function that finds further ones. Nothing here knows OpenAPI, AsyncAPI or a contract beyond the
 * dialect of the schemas inside them.
 */
@NullMarked
package io.pacto.schemadiff;

import org.jspecify.annotations.NullMarked;
