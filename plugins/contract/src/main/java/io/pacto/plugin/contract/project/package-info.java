/**
 * What a project tells about its contract without being run: one small reader per kind of file, and the contract that is
 * proposed from what they saw. Nothing here executes, downloads or writes, and nothing is proposed without its origin.
 */
@NullMarked
package io.pacto.plugin.contract.project;

import org.jspecify.annotations.NullMarked;
