package io.pacto.plugin.schemainfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Descriptions from comments: prose, without ornaments, settings that were commented out, and secrets. */
final class Descriptions {

    private static final Pattern ORNAMENT = Pattern.compile("^[\\s#;!/*=~_-]+|[\\s#*=~_-]+$");
    private static final Pattern SETTING =
            Pattern.compile("[\"']?[A-Za-z_][\\w.\\[\\]-]*[\"']?\\s*(?:=.*|:(?:\\s+(?:[^\\s]+|[\"'\\[{].*))?)");

    private static final int LONGEST = 1_000;

    private Descriptions() {}

    /** Returns one line of text; empty when nothing is left. */
    static String of(List<String> lines, SecretValues secrets) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            if (line.contains("-----BEGIN")) {
                return "";
            }
            String text = ORNAMENT.matcher(line).replaceAll("");
            boolean prose = text.chars().anyMatch(Character::isLetter)
                    && !SETTING.matcher(text).matches();
            if (prose && !Secrets.isInRemark(line) && !secrets.isIn(line)) {
                kept.add(text);
            }
        }
        String all = String.join(" ", kept).replaceAll("\\s+", " ");
        return all.length() <= LONGEST ? all : all.substring(0, all.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
