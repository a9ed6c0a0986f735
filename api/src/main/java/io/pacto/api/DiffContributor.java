package io.pacto.api;

import java.util.List;

/**
 * Compares two versions of a contract under one aspect. Whether it is informational, and which files it looks at, stands
 * in the descriptor.
 *
 * <p>An implementation has a public constructor without parameters, is created for each run, and is called on one thread.
 * Both sides are loaded but not validated.
 *
 * @since 1.0
 */
@Stable
public interface DiffContributor {

    /**
     * Compares two bundles.
     *
     * @param before the old side
     * @param after the new side
     * @param context what the call may reach
     * @return changes in any order: the host sorts them
     */
    List<Change> compare(Bundle before, Bundle after, Context context);

    /**
     * Compares two bundles and may say more than changes. The host calls this method.
     *
     * @param before the old side
     * @param after the new side
     * @param context what the call may reach
     * @return everything there is to say; by default the changes alone
     */
    default Comparison compareAll(Bundle before, Bundle after, Context context) {
        return Comparison.of(compare(before, after, context));
    }
}
