/**
 * The conformance cases of the specification, run against the whole program as data: tables of rows below
 * {@code resources/conformance}, a reader for them, and one test that runs them all. Nothing here knows a single case,
 * and nothing here may reach behind the command line.
 */
@NullMarked
package io.pacto.distribution.conformance;

import org.jspecify.annotations.NullMarked;
