package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "notes.txt | notes.txt | true",
                "notes.txt | docs/notes.txt | true",
                "notes.txt | docs/notes.txt2 | false",
                "/notes.txt | docs/notes.txt | false",
                "docs/notes.txt | docs/notes.txt | true",
                "docs/notes.txt | a/docs/notes.txt | false",
                "docs/ | docs/a/b.md | true",
                "docs/ | docs | false",
                "*.md | docs/a.md | true",
                "*.md | docs/a.mdx | false",
                "docs/*.md | docs/a/b.md | false",
                "docs/**/b.md | docs/b.md | true",
                "docs/**/b.md | docs/x/y/b.md | true",
                "**/b.md | x/y/b.md | true",
                "docs/** | docs/x | true",
                "a?c | abc | true",
                "a?c | a/c | false",
                "[a-c]x | bx | true",
                "[!a-c]x | bx | false",
                "[^a-c]x | dx | true",
                "\\#x | #x | true",
                "#x | #x | false",
                "\\!x | !x | true",
                "a*b*c | aXbYc | true",
                "a*b*c | aXbY | false",
                "[ | [ | true",
                "x\\ | x | false"
            })
    void meansWhatGitMeans(String pattern, String path, boolean ignored) {
        assertThat(IgnoreRules.parse(pattern).ignores(path)).isEqualTo(ignored);
    }

    @Test
    void takesBackUnlessTheFolderIsLeftOut() {
        IgnoreRules rules = IgnoreRules.parse("*.md\n!keep.md\n\nbuild/\n!build/x\n");
        assertThat(rules.ignores("a.md")).isTrue();
        assertThat(rules.ignores("docs/keep.md")).isFalse();
        assertThat(rules.ignores("build/x")).isTrue();
    }

    @Test
    void agreesWithGit(@TempDir Path folder) throws Exception {
        run(folder, "git", "init", "-q");
        List<String> paths = new ArrayList<>();
        for (String path : List.of("a", "b/a", "b/c/a", "ab", "b/ab", "x.md", "b/x.md", "c/d/e.md", "c/d/x")) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), "");
            paths.add(path);
        }
        Random random = new Random(20261122);
        List<String> pieces = List.of("a", "b", "c", "*", "**", "x.md", "*.md", "d", "?b", "[ab]", "e*");
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line <= random.nextInt(3); line++) {
                text.append(random.nextInt(4) == 0 ? "!" : "").append(random.nextInt(4) == 0 ? "/" : "");
                for (int part = 0; part <= random.nextInt(3); part++) {
                    text.append(part > 0 ? "/" : "").append(pieces.get(random.nextInt(pieces.size())));
                }
                text.append(random.nextInt(4) == 0 ? "/" : "").append('\n');
            }
            Files.writeString(folder.resolve(".gitignore"), text);
            IgnoreRules rules = IgnoreRules.parse(text.toString());
            TreeMap<String, Boolean> ours = new TreeMap<>();
            TreeMap<String, Boolean> git = new TreeMap<>();
            List<String> words = new ArrayList<>(List.of("git", "ls-files", "-o", "-i", "--exclude-standard"));
            String listed = "\n" + run(folder, words.toArray(new String[0]));
            for (String path : paths) {
                ours.put(path, rules.ignores(path));
                git.put(path, listed.contains("\n" + path + "\n"));
            }
            assertThat(ours).as(text.toString()).isEqualTo(git);
        }
    }

    private static String run(Path folder, String... words) throws Exception {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(new File("/dev/null"))
                .start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return out;
    }
}
