package io.pacto.plugin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.DataReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class LargeGraphTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("R-15 2,000 contracts, every fifth unreachable: the graph is finished and says which")
    void twoThousandContractsAreResolved() {
        Workshop workshop = new Workshop(folder);
        List<String> level = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> below = new ArrayList<>();
            for (int k = 0; k < 50; k++) {
                int number = i * 50 + k;
                if (number % 5 != 0) {
                    workshop.contract("d" + number, "d" + number);
                }
                below.add("../d" + number);
            }
            workshop.contract("m" + i, "m" + i, below.toArray(String[]::new));
            level.add("../m" + i);
        }
        workshop.contract("root", "root", level.toArray(String[]::new));

        String text = workshop.shown(workshop.graph("root"), "text");

        assertThat(text.lines()).hasSize(1 + 40 + 2000);
        assertThat(text.lines().filter(line -> line.contains("(error: failed to access")))
                .hasSize(400);
        assertThat(workshop.shown(workshop.graph("root"), "text")).isEqualTo(text);
    }

    @Test
    @DisplayName("S-024 a chain of 200 folders is followed for 64 references, and the rest is an error")
    void aDeepChainIsCut() {
        Workshop workshop = new Workshop(folder);
        for (int i = 0; i < 200; i++) {
            workshop.contract("c" + i, "c" + i, "file://../c" + (i + 1));
        }

        String text = workshop.shown(workshop.graph("c0"), "text");

        assertThat(text.lines()).hasSize(65);
        assertThat(text).contains("c64 (error: graph limit reached: more than 64 references in a row)");
    }

    @Test
    void aPictureOfTwoHundredContractsNamesEachOnceAndOverlapsNowhere() throws Exception {
        Workshop workshop = new Workshop(folder);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<String> refs = new ArrayList<>();
            for (int k = 0; k < 3 && i < 199; k++) {
                refs.add("../s" + (i + 1 + random.nextInt(Math.min(40, 199 - i))));
            }
            if (i > 0 && i < 199) {
                refs.add("../s" + (i + 1));
            } else if (i == 0) {
                refs.add("../s1");
            }
            workshop.contract("s" + i, "s" + i, refs.stream().distinct().toArray(String[]::new));
        }
        DataReport graph = workshop.graph("s0");

        String svg = workshop.shown(graph, "svg");

        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        List<String> places = new ArrayList<>();
        var boxes = page.getElementsByTagName("rect");
        for (int i = 1; i < boxes.getLength(); i++) {
            var at = boxes.item(i).getAttributes();
            places.add(at.getNamedItem("x").getNodeValue() + " "
                    + at.getNamedItem("y").getNodeValue());
        }
        assertThat(places).hasSize(200).doesNotHaveDuplicates();
        assertThat(workshop.shown(graph, "svg")).isEqualTo(svg);
    }

    @Test
    void namesCannotLeaveTheirPlaceInAPicture() {
        Workshop workshop = new Workshop(folder);
        workshop.contract("root", "root", "../x\\\\\\\"]; </title><script>&", "../-->|y|");
        DataReport graph = workshop.graph("root");

        assertThat(workshop.shown(graph, "svg")).doesNotContain("<script>").contains("&lt;script&gt;&amp;");
        assertThat(workshop.shown(graph, "mermaid")).doesNotContain("<script>").doesNotContain("\"]; ");
        assertThat(workshop.shown(graph, "dot")).contains("\\\\\\\"]; ");
    }
}
