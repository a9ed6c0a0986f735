package io.pacto.plugin.asyncapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Entry;
import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiTest {

    private static final String TWO = """
            asyncapi: 2.6.0
            defaultContentType: application/json
            servers: {production: {$ref: '#/components/servers/p'}}
            channels:
              orders/{id}:
                servers: [production]
                parameters: {id: {$ref: '#/components/parameters/id'}}
                subscribe:
                  operationId: orderChanged
                  message:
                    oneOf:
                      - $ref: '#/components/messages/order'
                      - {name: gone, contentType: text/plain, payload: {type: string}}
                      - {$ref: '#/components/messages/order'}
                publish: {message: {$ref: '#/components/messages/avro'}}
            components:
              servers: {p: {url: a, protocol: kafka}}
              parameters: {id: {schema: {type: string}}}
              messageTraits: {common: {headers: {type: object}, summary: of the trait}}
              messages:
                order:
                  summary: own
                  payload: {$ref: '#/components/schemas/Order'}
                  traits: [{$ref: '#/components/messageTraits/common'}]
                avro: {messageId: raw, schemaFormat: 'application/vnd.apache.avro;version=1.9.0', payload: {type: int}}
            """;

    private static final String THREE = """
            asyncapi: 3.0.0
            channels:
              orders:
                address: orders/{id}
                servers: [{$ref: '#/servers/production'}]
                messages:
                  created: {$ref: '#/components/messages/order'}
                  removed: {payload: {schemaFormat: application/x-avro, schema: {type: int}}}
              answers: {$ref: '#/components/channels/answers'}
            operations:
              announce: {action: send, channel: {$ref: '#/channels/orders'}}
              take:
                action: receive
                channel: {$ref: '#/channels/orders'}
                messages: [{$ref: '#/channels/orders/messages/created'}]
                reply:
                  address: {location: '$message.header#/replyTo'}
                  channel: {$ref: '#/components/channels/answers'}
              lost: {action: send, channel: {$ref: '#/channels/nowhere'}}
            components:
              channels: {answers: {messages: {yes: {payload: true}}}}
              messageTraits: {common: {headers: {type: object}, summary: of the trait}}
              messages:
                order:
                  summary: own
                  contentType: application/json
                  traits: [{$ref: '#/components/messageTraits/common'}]
            """;

    @Test
    void readsTheSecondEdition() {
        AsyncApi document = read(TWO);

        assertThat(document.servers()).extracting(Entry::name).containsExactly("production");
        assertThat(document.servers().get(0).value().text("protocol")).isEqualTo("kafka");
        Channel channel = document.channels().get(0);
        assertThat(channel.address()).isEqualTo("orders/{id}");
        assertThat(channel.servers()).containsExactly("production");
        assertThat(channel.parameters().get(0).value().get("schema")).isNotNull();
        assertThat(channel.messages()).extracting(Message::name).containsExactly("order", "gone", "raw");
        assertThat(document.operations()).extracting(Operation::key).containsExactly("subscribe", "publish");
    }

    @Test
    void wordsOfTheSecondEditionAreTheClients() {
        assertThat(read(TWO).operations())
                .extracting(Operation::action)
                .containsExactly(Operation.Action.SEND, Operation.Action.RECEIVE);
    }

    @Test
    void knowsFormatsAndContentTypesOfTheSecondEdition() {
        List<Message> messages = read(TWO).channels().get(0).messages();

        assertThat(messages)
                .extracting(Message::contentType)
                .containsExactly("application/json", "text/plain", "application/json");
        assertThat(messages)
                .extracting(message -> message.payload().isJsonSchema())
                .containsExactly(true, true, false);
        assertThat(messages.get(0).headers().node().text("type")).isEqualTo("object");
    }

    @Test
    void readsTheThirdEdition() {
        AsyncApi document = read(THREE);

        assertThat(document.channels()).extracting(Channel::key).containsExactly("orders", "answers");
        assertThat(document.channels().get(0).servers()).containsExactly("production");
        assertThat(document.channels().get(1).address()).isNull();
        assertThat(document.operations()).extracting(Operation::key).containsExactly("announce", "take");
        assertThat(document.operations().get(0).messages())
                .extracting(Message::name)
                .containsExactly("created", "removed");
        assertThat(document.operations().get(1).messages())
                .extracting(Message::name)
                .containsExactly("created");
        assertThat(document.channels().get(0).messages().get(1).payload().format())
                .isEqualTo("application/x-avro");
    }

    @Test
    void followsTheReplyToItsChannel() {
        Operation.Reply reply = read(THREE).operations().get(1).reply();

        assertThat(reply.address()).isEqualTo("$message.header#/replyTo");
        assertThat(reply.channel()).isEqualTo("answers");
        assertThat(reply.messages()).extracting(Message::name).containsExactly("yes");
    }

    @Test
    void whatTheObjectSaysItselfYieldsToTraitsInTheSecondEditionAlone() {
        assertThat(read(TWO).channels().get(0).messages().get(0).node().text("summary"))
                .isEqualTo("of the trait");
        assertThat(read(THREE).channels().get(0).messages().get(0).node().text("summary"))
                .isEqualTo("own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi: 3.0.0", "asyncapi: 1.2.0", "- a", "asyncapi: [2.6.0]", ""})
    void isNothingElse(String text) {
        assertThat(AsyncApi.of(TestContext.withoutDisk().documents().parse("a.yaml", bytes(text))))
                .isNull();
    }

    @Test
    void choicesOfChoicesEnd() {
        StringBuilder text =
                new StringBuilder("asyncapi: 2.6.0\nchannels: {a: {publish: {message: {$ref: '#/m/0'}}}}\n");
        text.append("m:\n");
        for (int i = 0; i < 15; i++) {
            String next = "{$ref: '#/m/" + (i + 1) + "'}, ";
            text.append("  ")
                    .append(i)
                    .append(": {oneOf: [")
                    .append(next.repeat(20))
                    .append("{name: n}]}\n");
        }
        text.append("  15: {oneOf: [{$ref: '#/m/0'}]}\n");

        assertThat(read(text.toString()).channels().get(0).messages()).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'#/channels/a'", "other.yaml#/a", "'#/nowhere/b'", "'#/list/5'", "'#/list/x'", "'%'", "''"})
    void aReferenceThatLeadsNowhereStaysOne(String reference) {
        AsyncApi document = read("asyncapi: 3.0.0\nlist: [1]\nchannels: {a: {$ref: " + reference + "}}\n");

        assertThat(document.channels().get(0).node().get("$ref")).isNotNull();
    }

    @Test
    void pointersMayBeEscaped() {
        AsyncApi document =
                read("asyncapi: 3.0.0\nchannels: {a: {$ref: '#/x/a~1b%20c~0/0'}}\nx: {'a/b c~': [{address: found}]}\n");

        assertThat(document.channels().get(0).address()).isEqualTo("found");
    }

    private static AsyncApi read(String text) {
        AsyncApi document = AsyncApi.of(TestContext.withoutDisk().documents().parse("a.yaml", bytes(text)));
        assertThat(document).isNotNull();
        return document;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
