/**
 * What a project says about rules: other weights, and waivers that let a finding pass for a while. Here they are read and
 * applied; which file they come from is the business of settings, and no rule lives here.
 */
@NullMarked
package io.pacto.host.rating;

import org.jspecify.annotations.NullMarked;
