/**
 * What this plugin contributes: the comparison of AsyncAPI files. Reading documents, checking them and the rules of the
 * comparison lie in the packages below.
 */
@NullMarked
package io.pacto.plugin.asyncapi;

import org.jspecify.annotations.NullMarked;
