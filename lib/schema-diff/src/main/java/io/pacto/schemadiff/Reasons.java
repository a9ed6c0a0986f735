package io.pacto.schemadiff;

/** One sentence for each difference: what changed, and who notices. */
final class Reasons {

    private Reasons() {}

    static String of(Found found, Direction direction, Purpose purpose) {
        String who = purpose == Purpose.CONFIGURATION || purpose == Purpose.POLICY
                ? settled(found, purpose)
                : travelling(found, direction);
        return who.isEmpty() ? found.what() : found.what() + ": " + who;
    }

    private static String settled(Found found, Purpose purpose) {
        String files = purpose == Purpose.POLICY ? "contracts" : "settings";
        return switch (found.incoming()) {
            case BREAKING -> files + " that were valid may be refused from now on";
            case POTENTIAL_BREAKING -> files + " that were valid might be refused from now on";
            case NON_BREAKING -> "";
        };
    }

    private static String travelling(Found found, Direction direction) {
        return switch (found.classification(direction)) {
            case NON_BREAKING -> "";
            case POTENTIAL_BREAKING ->
                direction == Direction.IN
                        ? "clients may have to change what they send"
                        : "clients may have to change what they read";
            case BREAKING ->
                switch (direction) {
                    case IN -> "what clients send may be refused from now on";
                    case OUT -> "clients may read what they do not expect";
                    case BOTH -> "whoever sends may be refused, or whoever reads may meet what is not expected";
                };
        };
    }
}
