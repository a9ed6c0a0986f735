package io.pacto.api;

import java.util.List;
import java.util.Objects;

/**
 * Offers generators that no descriptor can name, because they come and go without Pacto: executables, for instance.
 *
 * <p>It is asked only when no enabled plugin has a generator of the wanted name, and by {@code generate --list}. Its
 * generators declare no options: they are given what was typed. They work on the bundle, so {@link Generator#recognises} is
 * not asked and the project's folder is the bundle's. An implementation has a public constructor without parameters.
 *
 * @since 1.0
 */
@Experimental
public interface GeneratorSource {

    /**
     * What there is now. Nothing of it is run.
     *
     * @param context what the call may reach
     * @return the generators, by name
     */
    List<Offered> list(Context context);

    /**
     * Looks for a generator.
     *
     * @param name its name as typed; it may be any text
     * @param context what the call may reach
     * @return the generator, or where it was looked for
     */
    Search find(String name, Context context);

    /**
     * A generator on offer.
     *
     * @param name its name
     * @param origin where it comes from, such as the path of a file
     */
    record Offered(String name, String origin) {

        /** Refuses holes. */
        public Offered {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /** What a search gave. */
    sealed interface Search {}

    /**
     * The generator is there.
     *
     * @param origin where it comes from, such as the path of a file; it is named when what it makes is refused
     * @param generator makes the files; the message of a {@link PactoException} it throws is shown as it is, so it names the
     *     generator itself
     */
    record Found(String origin, Generator generator) implements Search {

        /** Refuses holes. */
        public Found {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(generator, "generator");
        }
    }

    /**
     * The generator is not there.
     *
     * @param lookedFor completes {@code not found (looked for …)}
     * @param advice what the user may do about it; may be empty
     */
    record Missing(String lookedFor, String advice) implements Search {

        /** Refuses holes. */
        public Missing {
            Objects.requireNonNull(lookedFor, "lookedFor");
            Objects.requireNonNull(advice, "advice");
        }
    }
}
