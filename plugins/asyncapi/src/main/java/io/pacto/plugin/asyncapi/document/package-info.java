/**
 * What an AsyncAPI document says, in one form for 2.x and 3.x: servers, channels, operations and messages, with references
 * inside the document followed and traits merged. Nothing here judges or compares.
 */
@NullMarked
package io.pacto.plugin.asyncapi.document;

import org.jspecify.annotations.NullMarked;
