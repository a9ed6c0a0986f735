package io.pacto.host.file;

import java.util.Comparator;

/**
 * The order of paths everywhere. {@link String#compareTo} puts surrogates before U+E000, and so differs from the order of
 * the names' UTF-8 bytes, which other tools use.
 */
public final class CodePointOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean aboveLeft = Character.isSurrogate(a);
                boolean aboveRight = Character.isSurrogate(b);
                return aboveLeft == aboveRight ? Character.compare(a, b) : Boolean.compare(aboveLeft, aboveRight);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
