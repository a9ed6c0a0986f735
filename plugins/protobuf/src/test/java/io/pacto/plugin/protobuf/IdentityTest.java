package io.pacto.plugin.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.TestBundle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewritings that mean the same give no entry: order, comments, line breaks, full names, more files. */
class IdentityTest {

    private static final List<String> SCALARS =
            List.of("int32", "int64", "sint32", "fixed64", "bool", "double", "string", "bytes");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void saysNothingAboutRewritings(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            List<List<String>> declarations = declarations(random);
            TestBundle before = bundle(declarations, random, false);
            TestBundle after = bundle(shuffled(declarations, random), random, true);

            assertThat(Protos.of(before, after).changes())
                    .as("seed %s, round %s", seed, i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void seesAFieldThatIsGoneInEveryRewriting(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            List<List<String>> declarations = declarations(random);
            List<List<String>> fewer = new ArrayList<>(declarations);
            List<String> last = new ArrayList<>(declarations.get(0));
            String gone = last.remove(last.size() - 1);
            fewer.set(0, last);

            assertThat(Protos.of(bundle(declarations, random, false), bundle(shuffled(fewer, random), random, true))
                            .entries())
                    .as("%s, seed %s, round %s", gone, seed, i)
                    .containsExactly("B field.removed-unreserved messages[M0].fields[f9] removed");
        }
    }

    /** Each declaration is its opening line, then its members, which may stand in any order. */
    private static List<List<String>> declarations(Random random) {
        List<List<String>> all = new ArrayList<>();
        int messages = 2 + random.nextInt(4);
        for (int m = 0; m < messages; m++) {
            List<String> members = new ArrayList<>(List.of("message M" + m + " {"));
            int fields = 1 + random.nextInt(5);
            for (int f = 0; f < fields; f++) {
                members.add(field(random, messages) + " f" + f + " = " + (f + 1) + ";");
            }
            members.add("reserved 20 to " + (21 + random.nextInt(9)) + ";");
            members.add("oneof choice { string x = 15; bytes y = 16; }");
            members.add("message Inner { optional bool b = 1; }");
            members.add("Inner inner = 14;");
            members.add("int32 f9 = 9;");
            all.add(members);
        }
        all.add(List.of("enum E {", "E_NONE = 0; E_ONE = 1; reserved 7;"));
        all.add(List.of(
                "service S {",
                "rpc A(M0) returns (M1);",
                "rpc B(stream M1) returns (M0) { option deprecated = true; }"));
        return all;
    }

    private static String field(Random random, int messages) {
        String type = switch (random.nextInt(4)) {
            case 0 -> "M" + random.nextInt(messages);
            case 1 -> "E";
            case 2 -> "map<string, M" + random.nextInt(messages) + ">";
            default -> SCALARS.get(random.nextInt(SCALARS.size()));
        };
        return !type.startsWith("map") && random.nextBoolean() ? "repeated " + type : type;
    }

    private static List<List<String>> shuffled(List<List<String>> declarations, Random random) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> each : declarations) {
            List<String> members = new ArrayList<>(each.subList(1, each.size()));
            Collections.shuffle(members, random);
            members.add(0, each.get(0));
            all.add(members);
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static TestBundle bundle(List<List<String>> declarations, Random random, boolean rewritten) {
        int files = rewritten ? 1 + random.nextInt(3) : 1;
        List<StringBuilder> texts = new ArrayList<>();
        for (int f = 0; f < files; f++) {
            texts.add(new StringBuilder("syntax = \"proto3\";\npackage shop.v1;\n"));
            for (int other = 0; other < files; other++) {
                if (other != f) {
                    texts.get(f).append("import \"").append(name(other)).append("\";\n");
                }
            }
        }
        for (List<String> each : declarations) {
            StringBuilder text = texts.get(random.nextInt(files));
            for (String line : each) {
                text.append(rewritten ? decorated(line, random) : line).append('\n');
            }
            text.append("}\n");
        }
        TestBundle bundle = Protos.bundle(texts.get(0).toString());
        for (int f = 1; f < files; f++) {
            bundle = bundle.with("proto/" + name(f), texts.get(f).toString());
        }
        return bundle;
    }

    private static String name(int file) {
        return file == 0 ? "api.proto" : "part" + file + ".proto";
    }

    private static String decorated(String line, Random random) {
        String full = random.nextBoolean() ? line.replaceAll("\\b(M\\d) f", ".shop.v1.$1 f") : line;
        return switch (random.nextInt(4)) {
            case 0 -> "// it's \"new\" {\n" + full;
            case 1 -> "/* { */ " + full + " /* } */";
            case 2 -> "\n\t" + full.replace("; ", ";\n");
            default -> full + " // says nothing";
        };
    }
}
