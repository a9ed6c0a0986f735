package io.pacto.cli;

import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the command somebody typed; names may be two words. */
final class Commands {

    private Commands() {}

    /**
     * What the words name.
     *
     * @param id the command, or the group when no command of it is named
     * @param words how many words it took
     * @param known whether it is a command, and not merely the first word of some
     */
    record Named(String id, int words, boolean known) {}

    static Named find(List<String> words, Plugins plugins) {
        String first = words.get(0);
        boolean group = false;
        for (Offer offer : plugins.offers(Point.COMMAND)) {
            String id = offer.contribution().id();
            int blank = id.indexOf(' ');
            if (blank < 0 || !id.substring(0, blank).equals(first)) {
                continue;
            }
            group = true;
            if (words.size() > 1 && id.substring(blank + 1).equals(words.get(1))) {
                Offer other = rival(offer, first, plugins);
                if (other == null) {
                    return new Named(id, 2, true);
                }
                if (offer.member().enabled()) {
                    Plugins.single(List.of(offer, other), "command \"" + first + "\" or \"" + id + "\"");
                }
            }
        }
        return new Named(first, 1, !group || isCommand(first, plugins));
    }

    /** "explain me" of one plugin would stand between the user and another plugin's "explain" of a folder called me. */
    private static @Nullable Offer rival(Offer offer, String first, Plugins plugins) {
        for (Offer other : plugins.offers(Point.COMMAND)) {
            if (other.contribution().id().equals(first)
                    && other.member().enabled()
                    && !other.plugin().id().equals(offer.plugin().id())) {
                return other;
            }
        }
        return null;
    }

    private static boolean isCommand(String id, Plugins plugins) {
        for (Offer offer : plugins.offers(Point.COMMAND)) {
            if (offer.contribution().id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the enabled commands by name, or only those of a group. */
    static List<Offer> enabled(Plugins plugins, String group) {
        List<Offer> found = new ArrayList<>();
        for (Offer offer : plugins.offers(Point.COMMAND)) {
            boolean inGroup = group.isEmpty() || offer.contribution().id().startsWith(group + " ");
            if (offer.member().enabled() && inGroup) {
                found.add(offer);
            }
        }
        found.sort(new java.util.Comparator<>() {
            @Override
            public int compare(Offer a, Offer b) {
                return a.contribution().id().compareTo(b.contribution().id());
            }
        });
        return found;
    }
}
