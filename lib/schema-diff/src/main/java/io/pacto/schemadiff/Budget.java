package io.pacto.schemadiff;

/** Steps one comparison may take: nested alternatives could take for ever. Steps and not time, so that answers repeat. */
final class Budget {

    private long left;

    Budget(long steps) {
        this.left = steps;
    }

    /** Takes one; false when there is none left. */
    boolean step() {
        if (left <= 0) {
            return false;
        }
        left--;
        return true;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
