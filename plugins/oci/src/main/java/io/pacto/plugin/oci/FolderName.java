package io.pacto.plugin.oci;

import io.pacto.api.PactoException;

/** Names from a contract that become the name of a file or folder: the publisher chose them, not the user. */
final class FolderName {

    private static final int MOST_CHARACTERS = 200;

    private FolderName() {}

    /**
     * Lets plain names pass.
     *
     * @param name a name from a contract
     * @return the same name
     * @throws PactoException when it could lead elsewhere or hide
     */
    static String plain(String name) {
        if (isPlain(name)) {
            return name;
        }
        throw new PactoException(
                "cannot be used as a file name: \"" + name + "\"", "choose the place yourself with -o");
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || name.length() > MOST_CHARACTERS || name.endsWith(".")) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!word && (i == 0 || "._-+".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }
}
