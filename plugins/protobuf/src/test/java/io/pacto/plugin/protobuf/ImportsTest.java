package io.pacto.plugin.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.TestBundle;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final String MONEY = "syntax = \"proto3\"; package shop; message Money { int64 cents = 1; }";
    private static final String ORDER = "syntax = \"proto3\"; package shop; message Order { Money total = 1; }";
    private static final String IMPORTING = ORDER.replace("package", "import \"common/money.proto\"; package");

    @Test
    void seesWhatChangesInAnImportedFile() {
        TestBundle before = Protos.bundle(IMPORTING).with("proto/common/money.proto", MONEY);
        TestBundle after = before.with("proto/common/money.proto", MONEY.replace("int64", "double"));

        Protos found = Protos.of(before, after);

        assertThat(found.entries()).containsExactly("B field.type messages[Money].fields[cents] modified");
        assertThat(found.changes().get(0).position().file()).isEqualTo("proto/common/money.proto");
    }

    @Test
    void looksForImportsInTheFoldersAbove() {
        TestBundle before = Protos.bundle(IMPORTING).with("common/money.proto", MONEY);
        TestBundle after = before.with("common/money.proto", MONEY.replace("int64", "double"));

        assertThat(Protos.of(before, after).entries()).hasSize(1);
    }

    @Test
    void saysOnlyThatAFileIsGoneWhenItsDeclarationsMove() {
        TestBundle before = Protos.bundle(ORDER + " message Money { int64 cents = 1; }");
        TestBundle after = Protos.bundle(IMPORTING).with("proto/common/money.proto", MONEY);

        assertThat(Protos.of(before, after).changes()).isEmpty();
        assertThat(Protos.of(after, before).entries())
                .containsExactly("P file.removed files[proto/common/money.proto] removed");
    }

    @Test
    void tellsOfAnImportThatIsNotThereAndWhoseTypesAreUsed() {
        TestBundle before = Protos.bundle(IMPORTING).with("proto/common/money.proto", MONEY);

        Protos found = Protos.of(before, Protos.bundle(IMPORTING));

        assertThat(found.entries()).containsExactly("P unreadable interfaces.contract.content modified");
        assertThat(found.warnings())
                .singleElement()
                .asString()
                .contains("no file for import common/money.proto", "Money");
    }

    @Test
    void doesNotAskForImportsThatOnlyBringOptions() {
        String file = "syntax = \"proto3\"; import \"google/api/annotations.proto\"; service S {";

        Protos found = Protos.ofFiles(
                file + "}",
                file
                        + "rpc A(google.protobuf.Empty) returns (google.protobuf.Empty) { option (google.api.http).get = \"/a\"; } }");

        assertThat(found.entries()).containsExactly("N rpc.added rpcs[S.A] added");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void followsImportsInARing() {
        String ring = "syntax = \"proto3\"; import \"api.proto\"; message R {}";
        TestBundle before =
                Protos.bundle("syntax = \"proto3\"; import \"ring.proto\";").with("proto/ring.proto", ring);

        assertThat(Protos.of(before, before.with("proto/ring.proto", ring.replace("message R {}", "")))
                        .entries())
                .containsExactly("P message.removed messages[R] removed");
    }
}
