/**
 * From the bytes of a {@code pacto.yaml} to a contract: overrides, the load checks, the structural layer and the
 * normalised view.
 *
 * <p>What needs other files, versions or references is judged by validators and must not appear here.
 */
@NullMarked
package io.pacto.host.contract;

import org.jspecify.annotations.NullMarked;
