package io.pacto.api;

/** The order of pre-release parts, Semantic Versioning 2.0.0, section 11. */
final class PreReleases {

    private PreReleases() {}

    /** Compares two pre-release parts; the empty one stands for a release and is the highest. */
    static int compare(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        int leftStart = 0;
        int rightStart = 0;
        while (leftStart < left.length() && rightStart < right.length()) {
            int leftEnd = identifierEnd(left, leftStart);
            int rightEnd = identifierEnd(right, rightStart);
            int result = compareIdentifiers(left.substring(leftStart, leftEnd), right.substring(rightStart, rightEnd));
            if (result != 0) {
                return result;
            }
            leftStart = leftEnd + 1;
            rightStart = rightEnd + 1;
        }
        return Boolean.compare(leftStart < left.length(), rightStart < right.length());
    }

    private static int identifierEnd(String preRelease, int start) {
        int dot = preRelease.indexOf('.', start);
        return dot < 0 ? preRelease.length() : dot;
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftNumeric = isNumeric(left);
        boolean rightNumeric = isNumeric(right);
        if (leftNumeric != rightNumeric) {
            return leftNumeric ? -1 : 1;
        }
        // Numeric identifiers have no leading zeros and no upper bound: the longer one is the greater one.
        if (leftNumeric && left.length() != right.length()) {
            return Integer.compare(left.length(), right.length());
        }
        return left.compareTo(right);
    }

    /** Tells whether an identifier consists of ASCII digits only. */
    static boolean isNumeric(String identifier) {
        return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
