/**
 * What plugins are tested with: bundles in memory, a context to call extensions with, golden files and the contract every
 * plugin keeps. Steps of a build live in {@code build}; nothing here is part of the product at run time.
 */
@NullMarked
package io.pacto.testkit;

import org.jspecify.annotations.NullMarked;
