package io.pacto.host.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The difference between two texts as a unified diff, which patch and editors read. */
final class TextDifference {

    private static final int CONTEXT = 3;

    /** The work grows with the square of what differs; nobody reads more. */
    private static final int MOST_LINES = 5_000;

    /** Up to here there is room for the algorithm that puts what goes before what comes. */
    private static final int FEW_LINES = 1_000;

    private TextDifference() {}

    /** Returns the difference; empty when a side is no text, or they have too little in common to show it. */
    static String of(Outcome outcome) {
        List<String> before = lines(outcome.before());
        List<String> after = lines(outcome.file().content());
        int differing = before == null || after == null ? Integer.MAX_VALUE : differing(before, after);
        if (before == null || after == null || differing > MOST_LINES) {
            return "";
        }
        DiffAlgorithmI<String> algorithm = differing > FEW_LINES ? new MyersDiffWithLinearSpace<>() : new MyersDiff<>();
        Patch<String> patch = DiffUtils.diff(before, after, algorithm);
        String name = outcome.file().path();
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, before, patch, CONTEXT))
                + "\n";
    }

    /** Lines between the first and the last difference, on the longer side. */
    private static int differing(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return Math.max(before.size(), after.size()) - start - end;
    }

    private static @Nullable List<String> lines(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException binary) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
