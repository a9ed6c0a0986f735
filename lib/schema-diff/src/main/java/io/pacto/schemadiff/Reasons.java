package io.pacto.schemadiff;

import io.pacto.api.Classification;

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
        return switch (direction) {
            case IN -> writing(found.incoming());
            case OUT -> reading(found.outgoing());
            case BOTH -> {
                boolean writersWorse = found.incoming().compareTo(found.outgoing()) >= 0;
                yield writersWorse ? writing(found.incoming()) : reading(found.outgoing());
            }
        };
    }

    private static String writing(Classification classification) {
        return switch (classification) {
            case BREAKING -> "what is sent may be refused from now on";
            case POTENTIAL_BREAKING -> "what is sent might be refused from now on";
            case NON_BREAKING -> "";
        };
    }

    private static String reading(Classification classification) {
        return switch (classification) {
            case BREAKING -> "readers may meet what they do not expect";
            case POTENTIAL_BREAKING -> "readers might meet what they do not expect";
            case NON_BREAKING -> "";
        };
    }
}
