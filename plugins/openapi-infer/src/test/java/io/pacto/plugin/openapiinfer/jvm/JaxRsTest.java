package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.openapiinfer.jvm.jaxrs.JaxRs;
import org.junit.jupiter.api.Test;

class JaxRsTest {

    private static JavaProject orders() {
        return new JavaProject().source("Orders", """
                        import jakarta.ws.rs.*;
                        import jakarta.ws.rs.core.*;
                        @ApplicationPath("v1") class Shop extends Application {}
                        @Path("orders") @Produces(MediaType.APPLICATION_JSON)
                        class Orders {
                            @GET List<Order> list(@QueryParam("q") @DefaultValue("all") String q, @Context UriInfo info) { return null; }
                            @POST @Consumes("application/json") void create(Order order) {}
                            @Path("{id: [0-9]+}") Lines lines(@PathParam("id") long id) { return null; }
                            @GET @Path("raw") Response raw() { return null; }
                        }
                        class Lines { @DELETE @Path("lines/{line}") void remove(@PathParam("line") int line) {} }
                        class Order { private String id; Optional<Integer> size; transient int cached; }
                        """);
    }

    @Test
    void readsParametersBelowTheApplicationPath() {
        assertThat(orders().part(new JaxRs(), "paths /v1/orders get")).isEqualTo("""
                        parameters:
                          - name: q
                            in: query
                            schema:
                              type: string
                              default: all
                        responses:
                          "200":
                            description: OK
                            content:
                              application/json:
                                schema:
                                  type: array
                                  items:
                                    $ref: "#/components/schemas/Order"
                        """);
    }

    @Test
    void answersNothingWithTheStatusOfTheMethod() {
        assertThat(orders().part(new JaxRs(), "paths /v1/orders post responses 201 description"))
                .isEqualTo("Created\n");
        assertThat(orders().part(new JaxRs(), "paths /v1/orders/raw get responses 200"))
                .isEqualTo("description: OK\n");
    }

    @Test
    void followsSubResources() {
        assertThat(orders().part(new JaxRs(), "paths /v1/orders/{id}/lines/{line} delete parameters"))
                .isEqualTo("""
                        - name: id
                          in: path
                          required: true
                          schema:
                            type: integer
                            format: int64
                        - name: line
                          in: path
                          required: true
                          schema:
                            type: integer
                            format: int32
                        """);
    }

    @Test
    void describesFieldsAndOptionalOnesAsPossiblyNull() {
        assertThat(orders().part(new JaxRs(), "components schemas Order")).isEqualTo("""
                        type: object
                        properties:
                          id:
                            type: string
                          size:
                            type:
                              - integer
                              - "null"
                            format: int32
                        """);
    }
}
