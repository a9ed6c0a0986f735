package io.pacto.plugin.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Section;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtoDiffTest {

    @DisplayName("C-GRP-001 C-GRP-002 C-GRP-003 C-GRP-004 C-GRP-005 rules of services, messages and fields")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service S { rpc R(M) returns (M); } message M {} | service S {} message M {} | B rpc.removed rpcs[S.R] removed",
                "service S {} message M {} | service S { rpc R(M) returns (M); } message M {} | N rpc.added rpcs[S.R] added",
                "service S {}             |                          | B service.removed services[S] removed",
                "                         | service S {}             | N service.added services[S] added",
                "service S { rpc R(M) returns (M); } message M {} | service S { rpc R(M) returns (stream M); } message M {} | B rpc.streaming rpcs[S.R] modified",
                "service S { rpc R(M) returns (M); } message M {} message N {} | service S { rpc R(N) returns (M); } message M {} message N {} | B rpc.request-type rpcs[S.R] modified",
                "service S { rpc R(M) returns (M); } message M {} | service S { rpc R(M) returns (M) { option idempotency_level = IDEMPOTENT; } } message M {} | B rpc.idempotency rpcs[S.R] modified",
                "message M { int32 a = 1; } | message M { int32 a = 2; } | B field.renumbered messages[M].fields[a] modified",
                "message M { int32 a = 1; } | message M { string a = 1; } | B field.type messages[M].fields[a] modified",
                "message M { int32 a = 1; } | message M { int64 a = 1; } | B field.type-json messages[M].fields[a] modified",
                "message M { int32 a = 1; } | message M { uint32 a = 1; } | P field.type-code messages[M].fields[a] modified",
                "message M { string a = 1; } | message M { bytes a = 1; } | B field.type-json messages[M].fields[a] modified",
                "message M { bytes a = 1; } | message M { string a = 1; } | B field.type messages[M].fields[a] modified",
                "message M {}              | message M { int32 a = 1; } | N field.added messages[M].fields[a] added",
                "message M { int32 a = 1; } | message M { int32 a = 1 [deprecated = true]; /* new */ } | ''",
                "message M { int32 a = 1; } | message M {}              | B field.removed-unreserved messages[M].fields[a] removed",
                "message M { int32 a = 1; } | message M { reserved 1; } | B field.removed-name-free messages[M].fields[a] removed",
                "message M { int32 a = 1; } | message M { reserved 1; reserved \"a\"; } | P field.removed-reserved messages[M].fields[a] removed",
                "message M { int32 a = 1; } | message M { int32 b = 1; } | B field.renamed messages[M].fields[b] modified",
                "message M { int32 a = 1; } | message M { int32 b = 1 [json_name = \"a\"]; } | P field.renamed messages[M].fields[b] modified",
                "message M { int32 a_b = 1; } | message M { int32 a_b = 1 [json_name = \"aB\"]; } | ''",
                "message M { int32 a = 1; } | message M { int32 a = 1 [json_name = \"x\"]; } | B field.json-name messages[M].fields[a] modified",
                "message M { int32 a = 1; } | message M { optional int32 a = 1; } | P field.cardinality-code messages[M].fields[a] modified",
                "message M { int32 a = 1; } | message M { repeated int32 a = 1; } | B field.cardinality messages[M].fields[a] modified",
                "message M { map<string, int32> a = 1; } | message M { map<string, string> a = 1; } | B field.type messages[M].fields[a] modified",
                "message M { repeated int32 a = 1; } | message M { repeated int32 a = 1 [packed = false]; } | N field.packed messages[M].fields[a] modified",
                "message M { int64 a = 1; } | message M { int64 a = 1 [jstype = JS_STRING]; } | P field.code-option messages[M].fields[a] modified",
                "message M { reserved 1 to 9; } | message M { reserved 1 to 4, 6 to 9; } | B reserved.removed messages[M].reserved removed",
                "message M { reserved 1 to 4, 5 to 9; } | message M { reserved 1 to 9; } | ''",
                "message M { option no_standard_descriptor_accessor = false; } | message M { option no_standard_descriptor_accessor = true; } | P message.accessor messages[M] modified",
                "message M { message N {} } | message M {} | P message.removed messages[M.N] removed",
                "message M { message N {} } |              | P message.removed messages[M] removed",
                "                           | message M { message N {} enum E { A = 0; } } | N message.added messages[M] added",
            })
    void classifies(String before, String after, String expected) {
        String old = before == null ? "" : before;
        String current = after == null ? "" : after;

        assertThat(String.join("; ", Protos.of(old, current).entries())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enum E { A = 0; B = 1; } | enum E { A = 0; } | B enum.value-removed-unreserved enums[E].values[B] removed",
                "enum E { A = 0; B = 1; } | enum E { A = 0; reserved 1; reserved \"B\"; } | P enum.value-removed-reserved enums[E].values[B] removed",
                "enum E { A = 0; B = 1; } | enum E { A = 0; C = 1; } | B enum.value-renamed enums[E].values[C] modified",
                "enum E { A = 0; B = 1; } | enum E { A = 0; B = 2; } | B enum.value-renumbered enums[E].values[B] modified",
                "enum E { A = 0; }         | enum E { A = 0; B = 1; } | N enum.value-added enums[E].values[B] added",
                "enum E { A = 0; }         |                          | P enum.removed enums[E] removed",
                "                          | enum E { A = 0; }        | N enum.added enums[E] added",
                "enum E { A = 0; } message M { E e = 1; } enum F { A = 0; B = 1; } | enum E { A = 0; } message M { F e = 1; } enum F { A = 0; B = 1; } | P field.type-code messages[M].fields[e] modified",
                "enum E { A = 0; } message M { E e = 1; } | enum E { A = 0; } message M { int32 e = 1; } | B field.type messages[M].fields[e] modified",
                "enum E { option allow_alias = true; A = 0; B = 0; } | enum E { option allow_alias = true; A = 0; B = 0; C = 0; } | N enum.value-added enums[E].values[C] added",
                "enum E { option allow_alias = true; A = 0; B = 0; } | enum E { A = 0; } | B enum.value-renamed enums[E].values[A] modified",
            })
    void judgesEnums(String before, String after, String expected) {
        String old = before == null ? "" : before;
        String current = after == null ? "" : after;

        assertThat(String.join("; ", Protos.of(old, current).entries())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int32 a = 1; oneof x { int32 b = 2; } | oneof x { int32 a = 1; int32 b = 2; } | B field.oneof messages[M].fields[a] modified; P field.cardinality-code messages[M].fields[a] modified",
                "oneof x { int32 a = 1; int32 b = 2; } | oneof y { int32 a = 1; int32 b = 2; } | P oneof.removed messages[M].oneofs[x] removed",
                "oneof x { int32 a = 1; } oneof y { int32 b = 2; } | oneof x { int32 a = 1; int32 b = 2; } | B field.oneof messages[M].fields[b] modified; P oneof.removed messages[M].oneofs[y] removed",
            })
    void knowsAMovedFieldFromARenamedOneof(String before, String after, String expected) {
        Protos found = Protos.of("message M {" + before + "}", "message M {" + after + "}");

        assertThat(String.join("; ", found.entries())).isEqualTo(expected);
    }

    @DisplayName("C-GRP-006 a nested message goes while a field still uses it")
    @Test
    void isBreakingWhenWhatStaysUsedARemovedMessage() {
        assertThat(Protos.of("message M { message N {} N n = 1; }", "message M { N n = 1; }")
                        .entries())
                .containsExactly("B message.removed messages[M.N] removed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "syntax = \"proto2\"; message M { optional int32 a = 1 [default = 0x10]; } | syntax = \"proto2\"; message M { optional int32 a = 1 [default = 16]; } | ''",
                "syntax = \"proto2\"; message M { optional int32 a = 1; } | syntax = \"proto2\"; message M { optional int32 a = 1 [default = 0]; } | ''",
                "syntax = \"proto2\"; message M { optional int32 a = 1; } | syntax = \"proto2\"; message M { optional int32 a = 1 [default = 7]; } | B field.default messages[M].fields[a] modified",
                "syntax = \"proto2\"; message M { optional int32 a = 1; } | syntax = \"proto2\"; message M { required int32 a = 1; } | B message.required-fields messages[M].fields[a] modified",
                "syntax = \"proto2\"; message M { extensions 5 to max; } | syntax = \"proto2\"; message M { extensions 5 to 9; } | P extension.removed messages[M].extensions removed",
                "syntax = \"proto2\"; message M { extensions 5; } extend M { optional int32 x = 5; } | syntax = \"proto2\"; message M { extensions 5; } | P extension.removed messages[M].extensions[x] removed",
                "syntax = \"proto2\"; message M { optional group G = 1 { optional int32 a = 1; } } | syntax = \"proto2\"; message M { optional group G = 1 { optional string a = 1; } } | B field.type messages[M.G].fields[a] modified",
                "package a; message M {} | package b; message M {} | B package.changed package modified",
                "option java_package = \"a\"; | option java_package = \"b\"; | P file.option options[java_package] modified",
                "syntax = \"proto3\"; message M { string a = 1; } | edition = \"2023\"; message M { string a = 1 [features.field_presence = IMPLICIT]; } | P file.syntax syntax modified",
                "edition = \"2023\"; enum E { A = 0; } | edition = \"2023\"; enum E { option features.enum_type = CLOSED; A = 0; } | P enum.openness enums[E] modified",
                "edition = \"2023\"; message M {} | edition = \"2023\"; message M { option features = { json_format: LEGACY_BEST_EFFORT }; } | B message.json-format messages[M] modified",
                "edition = \"2023\"; message M { M m = 1; } | edition = \"2023\"; message M { M m = 1 [features.message_encoding = DELIMITED]; } | B field.type messages[M].fields[m] modified",
                "edition = \"2023\"; message M { string s = 1; } | edition = \"2023\"; message M { string s = 1 [features.(pb.java).utf8_validation = VERIFY]; } | P field.code-option messages[M].fields[s] modified",
                "edition = \"2023\"; message M { int32 a = 1; } | edition = \"2023\"; message M { reserved a; reserved 1; } | P field.removed-reserved messages[M].fields[a] removed",
            })
    void comparesEffectiveValuesAcrossSyntaxes(String before, String after, String expected) {
        assertThat(String.join("; ", Protos.ofFiles(before, after).entries())).isEqualTo(expected);
    }

    @Test
    void standsWhereTheFieldStands() {
        Change change = Protos.of("message M {\n  int32 a = 1;\n}", "message M {\n\n  string a = 1;\n}")
                .changes()
                .get(0);

        assertThat(change.position()).hasToString("proto/api.proto:5:3");
        assertThat(change.section()).isEqualTo(Section.INTERFACES);
        assertThat(change.subject()).isEqualTo("api");
        assertThat(change.before()).isNotNull().hasFieldOrPropertyWithValue("text", "int32");
        assertThat(change.after()).isNotNull().hasFieldOrPropertyWithValue("text", "string");
        assertThat(change.reason()).isEqualTo("field a: bytes of one type are misread as the other");
    }

    @Test
    void doesNotTakeAFileThatCannotBeReadForEqual() {
        Protos found = Protos.of("message M {}", "message M {");

        assertThat(found.entries()).containsExactly("P unreadable interfaces.contract.content modified");
        assertThat(found.changes().get(0).position()).hasToString("proto/api.proto:3:12");
        assertThat(found.warnings())
                .containsExactly("the new .proto file of interface api cannot be compared: proto/api.proto:3:12:"
                        + " unexpected end of file");
        assertThat(Protos.of("message M {", "message M {").changes()).isEmpty();
    }
}
