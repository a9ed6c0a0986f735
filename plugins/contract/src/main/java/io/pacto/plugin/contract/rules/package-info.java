/**
 * The cross-field and semantic checks, one validator per part of a contract. What needs the network, the structure of the
 * document and the evaluation of policies are judged elsewhere.
 *
 * <p>This code runs in every {@code pacto validate}: plain loops, no lambdas, streams or regular expressions.
 */
@NullMarked
package io.pacto.plugin.contract.rules;

import org.jspecify.annotations.NullMarked;
