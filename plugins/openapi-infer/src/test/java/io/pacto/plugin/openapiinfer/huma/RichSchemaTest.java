package io.pacto.plugin.openapiinfer.huma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichSchemaTest {

    private static HumaProgram field(String field) {
        return HumaProgram.doing("\thuma.Get(api, \"/things\", get)", """
                type Level string
                type Size int
                type Box[T any] struct {
                \tValue T `json:"value"`
                }
                type Base struct {
                \tID string `json:"id"`
                }
                type Thing struct {
                \tF\s""" + field + """

                }
                type Output struct {
                \tBody Thing
                }
                func get(ctx context.Context, in *struct{}) (*Output, error) { return nil, nil }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            int              ; {"type":"integer","format":"int64"}
            int8             ; {"type":"integer","format":"int32"}
            uint32           ; {"type":"integer","format":"int32","minimum":0}
            float32          ; {"type":"number","format":"float"}
            float64          ; {"type":"number","format":"double"}
            bool             ; {"type":"boolean"}
            Level            ; {"type":"string"}
            Size             ; {"type":"integer","format":"int64"}
            []byte           ; {"type":"string","contentEncoding":"base64"}
            []string         ; {"type":["array","null"],"items":{"type":"string"}}
            [2]bool          ; {"type":["array","null"],"items":{"type":"boolean"},"minItems":2,"maxItems":2}
            map[string]int32 ; {"type":"object","additionalProperties":{"type":"integer","format":"int32"}}
            any              ; {}
            *string          ; {"type":["string","null"]}
            time.Time        ; {"type":"string","format":"date-time"}
            time.Duration    ; {"type":"integer","format":"int64"}
            *Base            ; {"$ref":"#/components/schemas/Base"}
            Box[Level]       ; {"$ref":"#/components/schemas/BoxLevel"}
            Box[[]*Base]     ; {"$ref":"#/components/schemas/BoxListBase"}
            """)
    void givesEachTypeTheSchemaOfHuma(String type, String schema) {
        assertThat(field(type).rich("components", "schemas", "Thing", "properties", "F"))
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            int `minimum:"1" maximum:"9.5" multipleOf:"2"`      ; {"type":"integer","format":"int64","minimum":1,"maximum":9.5,"multipleOf":2}
            string `enum:"a,b" default:"a" example:"b"`         ; {"type":"string","default":"a","examples":["b"],"enum":["a","b"]}
            []int `enum:"1,2" minItems:"1" uniqueItems:"true"`  ; {"type":["array","null"],"items":{"type":"integer","format":"int64","enum":[1,2]},"minItems":1,"uniqueItems":true}
            string `doc:"Words" format:"email" minLength:"3"`   ; {"type":"string","description":"Words","format":"email","minLength":3}
            string `pattern:"^a$" patternDescription:"an a"`    ; {"type":"string","pattern":"^a$","patternDescription":"an a"}
            time.Time `timeFormat:"2006-01-02"`                 ; {"type":"string","format":"date"}
            string `readOnly:"true" deprecated:"true"`          ; {"type":"string","readOnly":true,"deprecated":true}
            string `nullable:"true"`                            ; {"type":["string","null"]}
            bool `default:"true"`                               ; {"type":"boolean","default":true}
            string `hidden:"true"`                              ; none
            """)
    void readsTheTagsOfHuma(String field, String schema) {
        assertThat(field(field).rich("components", "schemas", "Thing", "properties", "F"))
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            string                                    ; ["F"]
            string `json:"name"`                      ; ["name"]
            string `json:"name,omitempty"`            ; none
            string `json:",omitzero"`                 ; none
            string `json:",omitempty" required:"true"`; ["F"]
            string `required:"false"`                 ; none
            string `json:"-"`                         ; none
            """)
    void requiresWhatHumaRequires(String field, String required) {
        assertThat(field(field).rich("components", "schemas", "Thing", "required"))
                .isEqualTo(required);
    }

    @Test
    void opensEmbeddedStructsAndLinksTheSchema() {
        HumaProgram program = HumaProgram.doing("\thuma.Get(api, \"/things\", get)", """
                type Base struct {
                \tID string `json:"id"`
                }
                type Thing struct {
                \tBase
                \t_ struct{} `additionalProperties:"true"`
                \tname string
                \tNext *Thing `json:"next,omitempty"`
                }
                type Output struct {
                \tBody Thing
                }
                func get(ctx context.Context, in *struct{}) (*Output, error) { return nil, nil }
                """);

        assertThat(program.rich("components", "schemas", "Thing"))
                .isEqualTo("{\"type\":\"object\",\"additionalProperties\":true,\"properties\":{"
                        + "\"$schema\":{\"type\":\"string\",\"description\":\"A URL to the JSON Schema for this object.\","
                        + "\"format\":\"uri\",\"examples\":[\"https://example.com/schemas/Thing.json\"],\"readOnly\":true},"
                        + "\"id\":{\"type\":\"string\"},\"next\":{\"$ref\":\"#/components/schemas/Thing\"}},"
                        + "\"required\":[\"id\"]}");
    }

    @Test
    void asksATypeThatMakesItsSchemaItself() {
        HumaProgram program = HumaProgram.doing("\thuma.Get(api, \"/things\", get)", """
                type Thing struct {
                \tF Kind
                }
                type Kind int
                func (k Kind) Schema(r huma.Registry) *huma.Schema {
                \ts := &huma.Schema{Type: huma.TypeString}
                \tfor _, name := range []string{"small", "large"} {
                \t\ts.Enum = append(s.Enum, name)
                \t}
                \treturn s
                }
                type Output struct {
                \tBody Thing
                }
                func get(ctx context.Context, in *struct{}) (*Output, error) { return nil, nil }
                """);

        assertThat(program.rich("components", "schemas", "Thing", "properties", "F"))
                .isEqualTo("{\"type\":\"string\",\"enum\":[\"small\",\"large\"]}");
    }
}
