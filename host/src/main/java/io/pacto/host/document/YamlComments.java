package io.pacto.host.document;

import io.pacto.api.Comment;
import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.CommentToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * The comments of a YAML stream, from the scanner of the library alone: its parser refuses documents with comments in odd
 * places that it accepts when it does not look at them.
 */
final class YamlComments {

    private YamlComments() {}

    static List<Comment> of(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setParseComments(true)
                .build();
        List<Comment> comments = new ArrayList<>();
        try {
            ScannerImpl scanner = new ScannerImpl(settings, new StreamReader(settings, text));
            while (scanner.hasNext()) {
                Token token = scanner.next();
                if (token instanceof CommentToken comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                    comments.add(comment(file, comment));
                }
            }
        } catch (YamlEngineException fault) {
            // The comments before it are still comments; the reader of the tree is the one who complains.
        }
        return List.copyOf(comments);
    }

    private static Comment comment(String file, CommentToken token) {
        Mark mark = token.getStartMark().orElseThrow();
        return new Comment(
                new Position(file, mark.getLine() + 1, mark.getColumn() + 1),
                token.getValue().strip(),
                token.getCommentType() == CommentType.BLOCK);
    }
}
