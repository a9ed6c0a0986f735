package io.pacto.host.document;

/** Numbers in base ten as somebody types them on a command line: no octal, hexadecimal or infinity. */
public final class PlainNumbers {

    private PlainNumbers() {}

    /**
     * Tells whether a text is an integer.
     *
     * @param text any text
     * @return whether it is digits with an optional sign
     */
    public static boolean isInteger(String text) {
        return CoreSchema.isInteger(text);
    }

    /**
     * Tells whether a text is an integer, or a number with fraction or exponent.
     *
     * @param text any text
     * @return whether it is
     */
    public static boolean isDecimal(String text) {
        return CoreSchema.isDecimal(text);
    }

    /**
     * Tells whether a decimal of YAML is a number in JSON, too.
     *
     * @param decimal text of a decimal
     * @return false for infinity and not-a-number, which are text there
     */
    public static boolean isFinite(String decimal) {
        return !CoreSchema.isSpecial(decimal);
    }

    /**
     * Tells whether a number is larger than a document may hold.
     *
     * @param number a text that {@link #isDecimal} accepts
     * @return whether it has too many digits or too great an exponent
     */
    public static boolean isExcessive(String number) {
        return CoreSchema.isExcessive(number, Limits.CONTRACT);
    }

    /**
     * The one spelling of a number: no plus sign, no needless zeros in front, a digit on both sides of the point.
     *
     * @param number a text that {@link #isDecimal} accepts
     * @return the number as JSON writes it
     */
    public static String normal(String number) {
        String normal = JsonText.number(number);
        return normal == null ? number : normal;
    }
}
