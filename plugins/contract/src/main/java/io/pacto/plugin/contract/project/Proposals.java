package io.pacto.plugin.contract.project;

import io.pacto.api.OciName;
import io.pacto.api.Version;

/** Proposals that are checked before they are made: what a contract would not accept becomes a note. */
final class Proposals {

    private Proposals() {}

    static void version(Draft draft, String version, Origin origin) {
        if (Version.parseOrNull(version) == null) {
            draft.note(origin + ": version \"" + Origin.clean(version)
                    + "\" is not a semantic version, so it is not used");
        } else {
            draft.propose(Draft.Slot.VERSION, new Proposal(version, "version " + version, origin));
        }
    }

    static void image(Draft draft, String image, Origin origin) {
        try {
            OciName.parse(image);
            draft.propose(Draft.Slot.IMAGE, new Proposal(image, "image " + image, origin));
        } catch (IllegalArgumentException e) {
            draft.note(origin + ": image \"" + Origin.clean(image) + "\" is not used: " + e.getMessage());
        }
    }

    /** Whether the text is a whole number a contract can count with. */
    static boolean isCount(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
