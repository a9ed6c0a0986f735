/**
 * Checking bills of materials with the libraries of their standards, when a validation asks for it. What packages they
 * list is not looked at here.
 */
@NullMarked
package io.pacto.plugin.sbomcheck;

import org.jspecify.annotations.NullMarked;
