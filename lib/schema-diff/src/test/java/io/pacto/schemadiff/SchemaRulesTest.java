package io.pacto.schemadiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Classification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule once: the old schema, the new one, what whoever writes is told, what whoever reads is told. */
class SchemaRulesTest {

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {type: number}                          | {type: integer}                         | B schema.type.narrowed
            {type: integer}                         | {type: [integer, string]}               | N schema.type.widened
            {type: integer}                         | {type: string}                          | B schema.type.changed
            {type: [string, "null"]}                | {type: string}                          | B schema.nullable.removed
            {type: string}                          | {type: [string, "null"]}                | N schema.nullable.added
            {type: string}                          | false                                   | B schema.false.added
            false                                   | {type: string}                          | N schema.false.removed
            {type: string}                          | {type: string, enum: [a]}               | B schema.enum.introduced /enum
            {type: string, enum: [a]}               | {type: string}                          | N schema.enum.dropped /enum
            {enum: [a, b]}                          | {enum: [b]}                             | B schema.enum.value-removed /enum
            {enum: [a]}                             | {enum: [b, a]}                          | N schema.enum.value-added /enum
            {type: string}                          | {const: a}                              | B schema.const.added /const
            {const: a}                              | {type: string}                          | N schema.const.removed /const
            {const: a}                              | {const: b}                              | B schema.const.changed /const
            {properties: {a: {}}}                   | {properties: {a: {}}, required: [a]}    | B schema.required.added /properties/a
            {properties: {a: {}}, required: [a]}    | {properties: {a: {}}}                   | N schema.required.removed /properties/a
            {properties: {}}                        | {properties: {a: {}}, required: [a]}    | B schema.property.added-required /properties/a
            {properties: {}}                        | {properties: {a: {type: string}}}       | N schema.property.added-optional /properties/a
            {properties: {a: {type: string}}}       | {properties: {}}                        | P schema.property.removed /properties/a
            {type: object}                          | {type: object, additionalProperties: false} | B schema.object.closed /additionalProperties
            {type: object, unevaluatedProperties: false} | {type: object}                     | N schema.object.opened /additionalProperties
            {type: array}                           | {type: array, items: false}             | B schema.items.unevaluated-closed /items
            {prefixItems: [{}], items: false}       | {prefixItems: [{}]}                     | N schema.items.unevaluated-opened /items
            {type: object}                          | {type: object, patternProperties: {^a: {type: string}}} | B schema.pattern-property.added /patternProperties/^a
            {patternProperties: {^a: {type: string}}} | {patternProperties: {}}               | N schema.pattern-property.removed /patternProperties/^a
            {type: object}                          | {type: object, propertyNames: {maxLength: 1}} | B schema.property-names.added /propertyNames
            {propertyNames: {maxLength: 1}}         | {}                                      | N schema.property-names.removed /propertyNames
            {dependentRequired: {a: [b]}}           | {dependentRequired: {a: [b, c]}}        | B schema.dependent-required.added /dependentRequired
            {dependentRequired: {a: [b]}}           | {}                                      | N schema.dependent-required.removed /dependentRequired
            {dependentRequired: {a: [b]}}           | {dependentRequired: {a: [c]}}           | B schema.dependent-required.changed /dependentRequired
            {}                                      | {dependentSchemas: {a: {required: [b]}}} | B schema.dependent-schema.added /dependentSchemas/a
            {dependentSchemas: {a: {required: [b]}}} | {}                                     | N schema.dependent-schema.removed /dependentSchemas/a
            {type: string, minLength: 1}            | {type: string, minLength: 2}            | B schema.lower-bound.raised /minLength
            {type: integer, exclusiveMinimum: 0}    | {type: integer, minimum: 0}             | N schema.lower-bound.lowered /minimum
            {type: array}                           | {type: array, maxItems: 3}              | B schema.upper-bound.lowered /maxItems
            {type: number, maximum: 1}              | {type: number, maximum: 1.5}            | N schema.upper-bound.raised /maximum
            {type: integer, multipleOf: 2}          | {type: integer, multipleOf: 4}          | B schema.multiple-of.narrowed /multipleOf
            {type: integer, multipleOf: 4}          | {type: integer, multipleOf: 2}          | N schema.multiple-of.widened /multipleOf
            {type: integer, multipleOf: 4}          | {type: integer, multipleOf: 6}          | B schema.multiple-of.changed /multipleOf
            {type: string}                          | {type: string, pattern: ^a}             | B schema.pattern.added /pattern
            {type: string, pattern: ^a}             | {type: string}                          | N schema.pattern.removed /pattern
            {type: string, pattern: ^a}             | {type: string, pattern: ^b}             | P schema.pattern.changed /pattern
            {type: string, pattern: ^a}             | {type: string, pattern: .*}             | N schema.pattern.generalized /pattern
            {type: array}                           | {type: array, uniqueItems: true}        | B schema.unique-items.set /uniqueItems
            {type: array, uniqueItems: true}        | {type: array}                           | N schema.unique-items.unset /uniqueItems
            {prefixItems: [{type: string}]}         | {prefixItems: [{type: string}, {type: string}]} | P schema.prefix-items.changed /prefixItems/1
            {type: array}                           | {type: array, contains: {const: a}}     | B schema.contains.added /contains
            {type: array, contains: {const: a}}     | {type: array}                           | N schema.contains.removed /contains
            {type: string, contentMediaType: application/json} | {type: string, contentMediaType: application/json, contentSchema: {type: object}} | B schema.content-schema.added /contentSchema
            {type: string, contentEncoding: base64} | {type: string, contentEncoding: base16} | B schema.content-encoding.changed /contentEncoding
            {type: string, contentEncoding: base64} | {type: string}                          | B schema.content-encoding.changed /contentEncoding
            {type: string}                          | {type: string, contentMediaType: a/b}   | B schema.content-encoding.changed /contentMediaType
            {anyOf: [{type: object, required: [a]}, {type: string}]} | {anyOf: [{type: object, required: [a]}, {type: string}, {type: object, required: [b]}]} | N schema.one-of.branch-added /anyOf/2
            {oneOf: [{type: object, required: [a]}, {type: string}, {type: integer}]} | {oneOf: [{type: object, required: [a]}, {type: string}]} | B schema.one-of.branch-removed /oneOf/2
            {oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]} | {oneOf: [{type: object, required: [a]}]} | B schema.one-of.branch-removed /oneOf/1
            {oneOf: [{type: object, required: [a]}]} | {oneOf: [{type: object, required: [b]}, {type: object, required: [a]}]} | N schema.one-of.branch-added /oneOf/0
            {type: object, oneOf: [{required: [a]}, {required: [b]}]} | {allOf: [{type: object}, {oneOf: [{required: [a]}]}]} | B schema.one-of.branch-removed /oneOf/1
            {if: {required: [a, b]}, then: {required: [c]}} | {if: {required: [a]}, then: {required: [c]}} | B schema.if-then-else.added /if
            {if: {required: [a]}, then: {required: [c]}} | {if: {required: [a, b]}, then: {required: [c]}} | N schema.if-then-else.removed /if
            {if: {required: [a, b]}, else: {required: [c]}} | {if: {required: [a]}, else: {required: [c]}} | N schema.if-then-else.removed /if
            {type: integer}                         | {type: number, multipleOf: 0.5}         | N schema.type.widened
            {anyOf: [{required: [a]}, {required: [b]}]} | {allOf: [{anyOf: [{required: [a]}, {required: [b]}]}, {anyOf: [{required: [c]}, {required: [d]}]}]} | B schema.all-of.part-added /anyOf
            {allOf: [{anyOf: [{required: [a]}, {required: [b]}]}, {anyOf: [{required: [c]}, {required: [d]}]}]} | {anyOf: [{required: [a]}, {required: [b]}]} | N schema.all-of.part-removed /anyOf
            {type: object, required: [a]}           | {anyOf: [{type: object, required: [a]}, {type: object, required: [b]}]} | N schema.wrapped-in-one-of /anyOf
            {not: {const: a}}                       | {not: {enum: [a, b]}}                   | B schema.not.changed /not
            {}                                      | {if: {type: string}, then: {minLength: 2}} | B schema.if-then-else.added /if
            {if: {type: string}, then: {minLength: 2}} | {}                                   | N schema.if-then-else.removed /if
            {discriminator: {propertyName: a}}      | {discriminator: {propertyName: b}}      | N schema.discriminator.changed /discriminator
            {if: {properties: {a: {const: x}}}, then: {required: [b]}} | {if: {properties: {a: {const: y}}}, then: {required: [b]}} | B schema.if-then-else.added /if
            {default: 1}                            | {default: 2}                            | N schema.default.changed /default
            {type: string}                          | {type: string, deprecated: true}        | N schema.deprecated /deprecated
            {x-extensible-enum: [a, b]}             | {x-extensible-enum: [a]}                | B schema.enum.extensible-value-removed /x-extensible-enum
            {$ref: "https://a.example/x.json"}      | {$ref: "https://a.example/y.json"}      | P schema.unknown
            """)
    void tellsWhatAChangeMeansToThoseWhoWrite(String old, String now, String told) {
        assertThat(Pairing.of(old, now).told(Purpose.INTERFACE, Direction.IN))
                .isEqualTo(List.of(told.trim() + (told.contains("/") ? "" : " ")));
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {type: number}                          | {type: integer}                         | N schema.type.narrowed
            {type: integer}                         | {type: [integer, string]}               | B schema.type.widened
            {enum: [a, b]}                          | {enum: [b]}                             | N schema.enum.value-removed /enum
            {enum: [a]}                             | {enum: [b, a]}                          | B schema.enum.value-added /enum
            {properties: {a: {}}, required: [a]}    | {properties: {}}                        | B schema.property.removed /properties/a
            {properties: {a: {}}}                   | {properties: {}}                        | P schema.property.removed /properties/a
            {properties: {}}                        | {properties: {a: {}}, required: [a]}    | N schema.property.added-required /properties/a
            {properties: {a: {}}, required: [a]}    | {properties: {a: {}}}                   | B schema.required.removed /properties/a
            {type: string, maxLength: 3}            | {type: string}                          | B schema.upper-bound.raised /maxLength
            {oneOf: [{type: object, required: [a]}, {type: string}]} | {oneOf: [{type: object, required: [a]}, {type: string}, {type: integer}]} | B schema.one-of.branch-added /oneOf/2
            {properties: {a: {}}, required: [a]}    | {properties: {a: {writeOnly: true}}, required: [a]} | B schema.property.mutability /properties/a
            {properties: {a: {}}}                   | {properties: {a: {readOnly: true}}}     | N schema.property.mutability /properties/a
            """)
    void tellsWhatAChangeMeansToThoseWhoRead(String old, String now, String told) {
        assertThat(Pairing.of(old, now).told(Purpose.INTERFACE, Direction.OUT))
                .isEqualTo(List.of(told.trim() + (told.contains("/") ? "" : " ")));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {type: [string, "null"]}                | {anyOf: [{type: string}, {type: "null"}]}
            {type: [string, integer]}               | {oneOf: [{type: integer}, {type: string}]}
            {enum: [a, b]}                          | {oneOf: [{const: b, title: B}, {const: a}]}
            {const: a}                              | {enum: [a]}
            {type: integer, exclusiveMinimum: 0}    | {type: integer, minimum: 1}
            {type: number, multipleOf: 1}           | {type: integer}
            {maximum: 0.5}                          | {maximum: 0.50}
            {type: string, minimum: 3}              | {type: string}
            {allOf: [{properties: {a: {type: string}}}, {properties: {b: {}}, required: [a]}]} | {properties: {a: {type: string}, b: {}}, required: [a]}
            {allOf: [{type: string}, {description: only words}]} | {type: string}
            {properties: {a: {$ref: "#/$defs/T"}}, $defs: {T: {type: string}}} | {properties: {a: {type: string}}}
            {properties: {a: {$ref: "#t"}}, $defs: {T: {$anchor: t, type: string}}} | {properties: {a: {type: string}}}
            {$defs: {T: {$id: "t.json", type: string}}, items: {$ref: "t.json"}} | {items: {type: string}}
            {$defs: {L: {properties: {next: {$ref: "#/$defs/L"}}}}, $ref: "#/$defs/L"} | {properties: {next: {properties: {next: {$ref: "#/properties/next"}}}}}
            {allOf: [{type: object}], unevaluatedProperties: false} | {type: object, additionalProperties: false}
            {not: {type: string}}                   | {type: ["null", boolean, object, array, number]}
            {type: boolean, enum: [true, false]}    | {type: boolean}
            {if: {type: string}}                    | {}
            {minLength: 0, uniqueItems: false, additionalProperties: true, required: []} | {}
            {type: object, $comment: a, x-order: 1, title: t} | {type: object, examples: [1]}
            """)
    void saysNothingOfSpellings(String old, String now) {
        assertThat(Pairing.of(old, now).told(Purpose.POLICY, Direction.BOTH)).isEmpty();
        assertThat(Pairing.of(now, old).told(Purpose.POLICY, Direction.BOTH)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {type: string, nullable: true}                         | {type: [string, "null"]}
            {nullable: true, allOf: [{type: object}]}              | {anyOf: [{type: object}, {type: "null"}]}
            {type: integer, minimum: 0, exclusiveMinimum: true}    | {type: integer, exclusiveMinimum: 0}
            {type: string, format: byte}                           | {type: string, contentEncoding: base64}
            {type: string, format: binary}                         | {type: string}
            {type: string, example: a}                             | {type: string, examples: [a]}
            {type: string, nullable: true, enum: [a]}              | {type: [string, "null"], enum: [a, null]}
            """)
    void takesOpenApi30And31ForTheSame(String old, String now) {
        Pairing up = new Pairing(Pairing.node(old), Pairing.node(now), Dialect.OPENAPI_3_0, Dialect.OPENAPI_3_1);
        Pairing down = new Pairing(Pairing.node(now), Pairing.node(old), Dialect.OPENAPI_3_1, Dialect.OPENAPI_3_0);

        assertThat(up.told(Purpose.INTERFACE, Direction.BOTH)).isEmpty();
        assertThat(down.told(Purpose.INTERFACE, Direction.BOTH)).isEmpty();
    }

    @Test
    void tellsChoicesApartByWhatADiscriminatorHolds() {
        String dog = "{discriminator: {propertyName: t}, oneOf: [{$ref: '#/$defs/Dog'}], $defs: {Dog: {type: object}}}";
        String renamed = dog.replace("Dog", "MyDog");
        String mapped = renamed.replace("{propertyName: t}", "{propertyName: t, mapping: {Dog: '#/$defs/MyDog'}}");

        assertThat(Pairing.of(twoChoices(dog), twoChoices(renamed)).told(Purpose.INTERFACE, Direction.IN))
                .containsExactlyInAnyOrder(
                        "B schema.one-of.branch-removed /oneOf/0", "N schema.one-of.branch-added /oneOf/0");
        assertThat(Pairing.of(twoChoices(dog), twoChoices(mapped)).told(Purpose.INTERFACE, Direction.IN))
                .containsExactlyInAnyOrder(
                        "N schema.one-of.branch-added /oneOf/0", "N schema.discriminator.changed /discriminator");
        assertThat(Pairing.of(twoChoices(dog), twoChoices(mapped)).told(Purpose.INTERFACE, Direction.OUT))
                .containsExactlyInAnyOrder(
                        "B schema.one-of.branch-added /oneOf/0", "N schema.discriminator.changed /discriminator");
    }

    @Test
    void refusesNoSettingForAnEncodingThatIsNoLongerAsked() {
        Pairing there = Pairing.of("{type: string, contentEncoding: base64}", "{type: string}");

        assertThat(there.told(Purpose.CONFIGURATION, Direction.IN))
                .containsExactly("N schema.content-encoding.changed /contentEncoding");
    }

    @Test
    void takesReadOnlyForARemarkSince31() {
        String before = "{properties: {a: {readOnly: true}}, required: [a]}";
        String after = "{properties: {a: {}}, required: [a]}";

        assertThat(Pairing.of(before, after, Dialect.OPENAPI_3_0).told(Purpose.INTERFACE, Direction.IN))
                .containsExactly("B schema.property.mutability /properties/a");
        assertThat(Pairing.of(before, after, Dialect.OPENAPI_3_1).told(Purpose.INTERFACE, Direction.IN))
                .containsExactly("N schema.property.mutability /properties/a");
    }

    @Test
    void takesTheNameOfASchemaForAValueThatChoosesIt() {
        String dog = "{discriminator: {propertyName: t, mapping: {d: '#/$defs/Dog'}}, "
                + "oneOf: [{$ref: '#/$defs/Dog'}], $defs: {Dog: {type: object}}}";
        String renamed = dog.replace("Dog", "MyDog");
        String given = dog.replace("{d:", "{Dog: '#/$defs/Cat', d:");

        assertThat(Pairing.of(twoChoices(dog), twoChoices(renamed)).told(Purpose.INTERFACE, Direction.IN))
                .containsExactlyInAnyOrder(
                        "B schema.one-of.branch-removed /oneOf/0",
                        "N schema.one-of.branch-added /oneOf/0",
                        "N schema.discriminator.changed /discriminator");
        assertThat(Pairing.of(
                                twoChoices(given),
                                twoChoices(given.replace("$defs/Dog", "$defs/MyDog")
                                        .replace("{Dog: {type", "{MyDog: {type")))
                        .told(Purpose.INTERFACE, Direction.IN))
                .containsExactlyInAnyOrder(
                        "N schema.one-of.branch-added /oneOf/0", "N schema.discriminator.changed /discriminator");
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {type: array, maximum: 10}              | {type: array, maximum: 5}               | B schema.upper-bound.lowered /maximum
            {type: integer, maxItems: 5}            | {type: integer}                         | N schema.upper-bound.raised /maxItems
            {type: integer, minLength: 5}           | {type: integer, minLength: 4}           | N schema.lower-bound.lowered /minLength
            {type: string, multipleOf: 2}           | {type: string, multipleOf: 4}           | B schema.multiple-of.narrowed /multipleOf
            {type: object, pattern: ^a}             | {type: object}                          | N schema.pattern.removed /pattern
            {type: string, minProperties: 1}        | {type: string, minProperties: 2}        | B schema.lower-bound.raised /minProperties
            """)
    void goesByWhatAnInterfaceSaysOfTypesItDoesNotHave(String old, String now, String told) {
        assertThat(Pairing.of(old, now).told(Purpose.INTERFACE, Direction.IN)).containsExactly(told);
        assertThat(Pairing.of(now, old).told(Purpose.INTERFACE, Direction.OUT)).hasSize(1);
        assertThat(Pairing.of(old, now).told(Purpose.CONFIGURATION, Direction.IN))
                .isEmpty();
    }

    @Test
    void goesByAnExclusionWithoutABound() {
        Pairing there = Pairing.of(
                "{type: number, exclusiveMaximum: false}",
                "{type: number, exclusiveMaximum: true}",
                Dialect.OPENAPI_3_0);

        assertThat(there.told(Purpose.INTERFACE, Direction.IN))
                .containsExactly("B schema.upper-bound.lowered /exclusiveMaximum");
        assertThat(there.told(Purpose.POLICY, Direction.IN)).isEmpty();
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {oneOf: [{type: object, required: [a]}, {type: object, required: [a, b]}]}  | {oneOf: [{type: object, required: [a]}]}
            {oneOf: [{type: string}, {type: integer}, {type: integer, minimum: 3}]}     | {oneOf: [{type: string}, {type: integer}]}
            {oneOf: [{type: object, required: [a]}, {type: array}, {type: object, required: [b]}]} | {oneOf: [{type: object, required: [a]}, {type: array}]}
            """)
    void tellsWhatIsAcceptedOnceASecondChoiceDoesNotHold(String old, String now) {
        List<SchemaChange> read = Pairing.of(old, now).changes(Purpose.POLICY, Direction.OUT);
        List<SchemaChange> written = Pairing.of(now, old).changes(Purpose.POLICY, Direction.IN);

        assertThat(Pairing.worst(read)).isNotEqualTo(Classification.NON_BREAKING);
        assertThat(Pairing.worst(written)).isEqualTo(Pairing.worst(read));
    }

    private static String twoChoices(String schema) {
        return schema.replace("}], $defs: {", "}, {$ref: '#/$defs/Cat'}], $defs: {Cat: {type: object}, ");
    }
}
