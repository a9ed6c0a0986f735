package io.pacto.host.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Comment;
import io.pacto.api.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlCommentsTest {

    private final HostDocuments documents = new HostDocuments();

    private List<Comment> comments(String file, String text) {
        return documents.comments(file, text.getBytes(UTF_8));
    }

    @Test
    void findsCommentsWithTheirPlaces() {
        assertThat(comments("c.yaml", "# one\na: # two\n  - 1 #three\n"))
                .containsExactly(
                        new Comment(new Position("c.yaml", 1, 1), "one", true),
                        new Comment(new Position("c.yaml", 2, 4), "two", false),
                        new Comment(new Position("c.yaml", 3, 7), "three", false));
    }

    @Test
    void takesNoTextForAComment() {
        assertThat(comments("c.yaml", "a: 'x # y'\nb: x#y\nc: \"# z\"\nd: |\n  # text\ne: >-\n  x\n  # y\n"))
                .isEmpty();
    }

    @Test
    void findsCommentsWhereTheParserOfTheLibraryRefusesThem() {
        assertThat(comments("c.yaml", "a: [ # one\n  1, # two\n  2 ]\nb:\n  # three\n  - x: 1\n    # four\n    y: 2\n"))
                .extracting(Comment::text)
                .containsExactly("one", "two", "three", "four");
    }

    @Test
    void givesWhatStandsBeforeAFaultAndNoneOfJson() {
        assertThat(comments("c.yaml", "# one\na: \"open\n"))
                .extracting(Comment::text)
                .containsExactly("one");
        assertThat(comments("c.json", "{}")).isEmpty();
        assertThat(documents.comments("c.yaml", new byte[] {(byte) 0xff})).isEmpty();
    }
}
