package io.pacto.api;

import java.util.List;

/**
 * Judges one bundle. Its layer and order stand in the descriptor.
 *
 * <p>An implementation has a public constructor without parameters, is created for each run, and is called on one thread.
 *
 * @since 1.0
 */
@Stable
public interface Validator {

    /**
     * Looks at a bundle that passed the earlier layers.
     *
     * @param bundle the bundle
     * @param context what the call may reach
     * @return findings in the order of checks, then of the document
     */
    List<Finding> validate(Bundle bundle, Context context);
}
