/** Finds the schemas a contract is held to, through references. What they say about the contract is judged elsewhere. */
@NullMarked
package io.pacto.plugin.policy.source;

import org.jspecify.annotations.NullMarked;
