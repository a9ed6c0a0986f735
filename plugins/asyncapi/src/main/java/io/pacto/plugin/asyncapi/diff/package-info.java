/**
 * Judges what differs between two AsyncAPI documents, by what it does to those who write to the service and read from it.
 * Nothing here reads files.
 */
@NullMarked
package io.pacto.plugin.asyncapi.diff;

import org.jspecify.annotations.NullMarked;
