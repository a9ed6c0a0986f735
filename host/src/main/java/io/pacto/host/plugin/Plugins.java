package io.pacto.host.plugin;

import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import io.pacto.api.Version;
import io.pacto.api.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of one call: one per id, each on or off, and what they offer. Built from indexes; no plugin class is
 * loaded.
 */
public final class Plugins {

    private final List<Member> members;
    private final List<String> problems;

    private Plugins(List<Member> members, List<String> problems) {
        this.members = List.copyOf(members);
        this.problems = List.copyOf(problems);
    }

    /**
     * A plugin and whether it is on.
     *
     * @param plugin the plugin
     * @param off why it is off; empty when it is on
     */
    public record Member(IndexedPlugin plugin, String off) {

        /** Returns whether it is on. */
        public boolean enabled() {
            return off.isEmpty();
        }
    }

    /**
     * One thing an enabled or disabled plugin offers.
     *
     * @param member the plugin
     * @param contribution the thing
     */
    public record Offer(Member member, Contribution contribution) {

        /** Returns the plugin. */
        public IndexedPlugin plugin() {
            return member.plugin();
        }
    }

    /**
     * Chooses one plugin per id: the author's jar before the installed one before the bundled one, as far as their api
     * range fits this host.
     *
     * @param candidates all plugins found
     * @param choice which are on
     * @param apiVersion version of the api this host offers
     * @param found problems met while looking
     * @return the plugins
     */
    public static Plugins choose(
            List<IndexedPlugin> candidates, PluginChoice choice, String apiVersion, List<String> found) {
        Version api = Version.parse(apiVersion);
        List<String> problems = new ArrayList<>(found);
        Map<String, IndexedPlugin> chosen = new TreeMap<>();
        for (IndexedPlugin candidate : candidates) {
            IndexedPlugin present = chosen.get(candidate.id());
            if (!VersionRange.parse(candidate.descriptor().api()).matches(api)) {
                problems.add("plugin " + candidate.label() + " was built for api "
                        + candidate.descriptor().api()
                        + "; this host offers " + apiVersion
                        + (present == null
                                ? ": it is not used"
                                : ": the " + present.origin().word() + " "
                                        + present.descriptor().version() + " stays in use"));
                continue;
            }
            if (present == null || replaces(candidate, present, choice)) {
                chosen.put(candidate.id(), candidate);
            }
        }
        List<Member> members = new ArrayList<>();
        for (IndexedPlugin plugin : chosen.values()) {
            String off = choice.reasonOff(plugin);
            members.add(new Member(plugin, off == null ? "" : off));
        }
        return new Plugins(members, problems);
    }

    private static boolean replaces(IndexedPlugin candidate, IndexedPlugin present, PluginChoice choice) {
        return candidate.origin().compareTo(present.origin()) > 0 && !choice.safeMode();
    }

    /** Returns all plugins by id. */
    public List<Member> members() {
        return members;
    }

    /** Returns what was wrong while looking for plugins. */
    public List<String> problems() {
        return problems;
    }

    /**
     * Everything offered at a point, of plugins that are on and off.
     *
     * @param point the point
     * @return offers, by plugin id and order of declaration
     */
    public List<Offer> offers(Point point) {
        List<Offer> offers = new ArrayList<>();
        for (Member member : members) {
            for (Contribution contribution : member.plugin().descriptor().contributions()) {
                if (contribution.point() == point && !isShadowed(member, contribution)) {
                    offers.add(new Offer(member, contribution));
                }
            }
        }
        return offers;
    }

    /** Returns whether a plugin offers a command whose name belongs to the host: it could lock the user out. */
    private boolean isShadowed(Member member, Contribution contribution) {
        if (contribution.point() != Point.COMMAND || member.plugin().origin() == IndexedPlugin.Origin.BUILT_IN) {
            return false;
        }
        return isReserved(contribution.id());
    }

    /**
     * Whether a command name belongs to the host.
     *
     * @param command the name
     * @return true when no plugin may offer it
     */
    public boolean isReserved(String command) {
        // By the first word: "validate x" would stand between the user and "pacto validate" of a folder x.
        String first = firstWord(command);
        if (first.equals("version") || first.equals("help") || first.equals("completion")) {
            return true;
        }
        for (Member member : members) {
            if (member.plugin().origin() == IndexedPlugin.Origin.BUILT_IN) {
                for (Contribution own : member.plugin().descriptor().contributions()) {
                    if (own.point() == Point.COMMAND && firstWord(own.id()).equals(first)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String firstWord(String command) {
        int blank = command.indexOf(' ');
        return blank < 0 ? command : command.substring(0, blank);
    }

    /**
     * Finds the one enabled offer with an id.
     *
     * @param point the point
     * @param id its id
     * @param what the word for it in messages: command, generator
     * @return the offer, or null when no enabled plugin has it
     * @throws PactoException when two plugins offer it
     */
    public @Nullable Offer find(Point point, String id, String what) {
        List<Offer> matching = new ArrayList<>();
        for (Offer offer : offers(point)) {
            if (offer.contribution().id().equals(id) && offer.member().enabled()) {
                matching.add(offer);
            }
        }
        return single(matching, what + " \"" + id + "\"");
    }

    /**
     * The only one of several offers.
     *
     * @param matching offers of the same thing
     * @param what the thing, for the message
     * @return the offer, or null when there is none
     * @throws PactoException when there are two: nothing is chosen silently
     */
    public static @Nullable Offer single(List<Offer> matching, String what) {
        if (matching.size() < 2) {
            return matching.isEmpty() ? null : matching.get(0);
        }
        StringBuilder names = new StringBuilder();
        for (Offer offer : matching) {
            names.append(names.length() == 0 ? "" : " and ")
                    .append(offer.plugin().label());
        }
        throw new PactoException(matching.size() + " plugins offer the " + what + ": " + names, settling(matching));
    }

    /** The line that settles a conflict: what did not come with Pacto is the likelier one to go. */
    private static String settling(List<Offer> matching) {
        String id = matching.get(matching.size() - 1).plugin().id();
        for (Offer offer : matching) {
            if (offer.plugin().origin().compareTo(IndexedPlugin.Origin.BUNDLED) > 0) {
                id = offer.plugin().id();
            }
        }
        return "choose one in .pacto/config.yaml: plugins: {disable: [" + id + "]}";
    }

    /** Returns the formats enabled renderers offer, sorted. */
    public List<String> formats() {
        List<String> formats = new ArrayList<>();
        for (Offer offer : offers(Point.RENDERER)) {
            if (offer.member().enabled()
                    && !formats.contains(offer.contribution().format())) {
                formats.add(offer.contribution().format());
            }
        }
        Collections.sort(formats);
        return formats;
    }

    /** Returns validators or contributors in the order in which they are asked. */
    public List<Offer> inOrder(Point point) {
        List<Offer> offers = new ArrayList<>(offers(point));
        offers.sort(new Comparator<>() {
            @Override
            public int compare(Offer a, Offer b) {
                int layers = a.contribution().layer().compareTo(b.contribution().layer());
                if (layers != 0) {
                    return layers;
                }
                int orders = Integer.compare(
                        a.contribution().order(), b.contribution().order());
                return orders != 0
                        ? orders
                        : a.plugin().id().compareTo(b.plugin().id());
            }
        });
        return offers;
    }

    /**
     * Refuses ids nobody has: with a slip of the pen the plugin meant to be off would stay on.
     *
     * @param without ids to be left out
     * @throws UsageException when there is no such plugin, or it is the host itself
     */
    public void checkKnown(List<String> without) {
        for (String id : without) {
            boolean known = false;
            for (Member member : members) {
                known |= member.plugin().id().equals(id) && member.plugin().origin() != IndexedPlugin.Origin.BUILT_IN;
            }
            if (!known) {
                throw new UsageException(
                        "there is no plugin \"" + id + "\" to go on without",
                        "see what is installed: pacto plugin list");
            }
        }
    }

    /**
     * Checks what a project asks for.
     *
     * @param choice the requirements
     * @throws PactoException when a plugin is missing or has another version
     */
    public void require(PluginChoice choice) {
        Map<String, Member> byId = new LinkedHashMap<>();
        for (Member member : members) {
            byId.put(member.plugin().id(), member);
        }
        for (Map.Entry<String, PluginChoice.Requirement> entry :
                choice.required().entrySet()) {
            Member member = byId.get(entry.getKey());
            String wanted = entry.getKey() + " " + entry.getValue().range();
            String asked = wanted + " is required by " + entry.getValue().where();
            if (member == null) {
                throw new PactoException(asked + ", but it is not installed", "run: pacto plugin install FILE");
            }
            Version version = Version.parse(member.plugin().descriptor().version());
            if (!VersionRange.parse(entry.getValue().range()).matches(version)) {
                throw new PactoException(
                        asked + ", but " + member.plugin().label() + " is installed",
                        "install a version in that range");
            }
            if (!member.enabled()) {
                throw new PactoException(asked + ", but it is switched off by " + member.off(), "");
            }
        }
    }
}
