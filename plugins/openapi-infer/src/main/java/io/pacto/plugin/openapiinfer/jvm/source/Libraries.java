package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types that matter of packages which are often imported with a star. */
final class Libraries {

    private static final Map<String, List<String>> TYPES = types();

    private Libraries() {}

    static boolean isListed(String packageName) {
        return TYPES.containsKey(packageName);
    }

    static boolean mayHave(String packageName, String name) {
        List<String> listed = TYPES.get(packageName);
        return listed != null && listed.contains(name);
    }

    private static Map<String, List<String>> types() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String root : List.of("javax", "jakarta")) {
            put(
                    all,
                    root + ".ws.rs",
                    "Path GET POST PUT DELETE PATCH HEAD OPTIONS HttpMethod ApplicationPath Produces Consumes"
                            + " PathParam QueryParam HeaderParam CookieParam FormParam MatrixParam BeanParam DefaultValue Encoded");
            put(
                    all,
                    root + ".ws.rs.core",
                    "Response Context MediaType UriInfo HttpHeaders Request SecurityContext Application"
                            + " StreamingOutput GenericEntity MultivaluedMap PathSegment Cookie EntityPart Form");
            put(all, root + ".validation", "Valid Constraint Payload");
            put(
                    all,
                    root + ".validation.constraints",
                    "NotNull NotBlank NotEmpty Null Size Min Max DecimalMin DecimalMax Digits"
                            + " Pattern Email Positive PositiveOrZero Negative NegativeOrZero Past PastOrPresent Future FutureOrPresent"
                            + " AssertTrue AssertFalse");
            put(all, root + ".servlet.http", "HttpServletRequest HttpServletResponse HttpSession Part Cookie");
        }
        put(
                all,
                "org.springframework.web.bind.annotation",
                "RestController RequestMapping GetMapping PostMapping PutMapping"
                        + " DeleteMapping PatchMapping PathVariable RequestParam RequestHeader CookieValue RequestPart RequestBody"
                        + " ModelAttribute ResponseBody ResponseStatus ControllerAdvice RestControllerAdvice ExceptionHandler"
                        + " RequestMethod RequestAttribute SessionAttribute MatrixVariable CrossOrigin InitBinder");
        put(
                all,
                "org.springframework.http",
                "ResponseEntity HttpEntity RequestEntity HttpStatus HttpHeaders MediaType"
                        + " HttpMethod ProblemDetail HttpStatusCode");
        put(all, "org.springframework.data.domain", "Page Pageable Slice Sort PageImpl PageRequest");
        put(
                all,
                "com.fasterxml.jackson.annotation",
                "JsonProperty JsonIgnore JsonIgnoreProperties JsonInclude JsonValue"
                        + " JsonFormat JsonTypeInfo JsonSubTypes JsonUnwrapped JsonAlias JsonCreator JsonTypeName JsonGetter JsonSetter"
                        + " JsonAnyGetter JsonAnySetter JsonIgnoreType JsonAutoDetect JsonPropertyOrder JsonView JsonRawValue"
                        + " JsonIdentityInfo JsonManagedReference JsonBackReference JsonEnumDefaultValue");
        put(
                all,
                "lombok",
                "Data Getter Setter Value Builder NoArgsConstructor AllArgsConstructor RequiredArgsConstructor"
                        + " ToString EqualsAndHashCode NonNull");
        put(
                all,
                "io.micronaut.http.annotation",
                "Controller Get Post Put Delete Patch Head Options Body QueryValue"
                        + " PathVariable Header CookieValue Part Produces Consumes Status Error RequestBean RequestAttribute"
                        + " CustomHttpMethod UriMapping");
        put(all, "io.micronaut.http", "HttpResponse HttpRequest MutableHttpResponse HttpStatus MediaType");
        put(all, "io.swagger.v3.oas.annotations", "Operation Parameter Parameters Hidden OpenAPIDefinition");
        for (String root : List.of("io.swagger.v3.oas.annotations", "org.eclipse.microprofile.openapi.annotations")) {
            put(
                    all,
                    root + ".media",
                    "Content Schema ArraySchema ExampleObject Encoding DiscriminatorMapping SchemaProperty");
            put(all, root + ".responses", "ApiResponse ApiResponses APIResponse APIResponses APIResponseSchema");
            put(all, root + ".parameters", "RequestBody Parameter Parameters");
            put(all, root + ".tags", "Tag Tags");
            put(all, root + ".enums", "ParameterIn SchemaType ParameterStyle Explode SecuritySchemeType");
            put(all, root + ".info", "Info Contact License");
            put(all, root + ".security", "SecurityRequirement SecurityScheme SecurityRequirements");
        }
        put(
                all,
                "org.eclipse.microprofile.openapi.annotations",
                "Operation Components ExternalDocumentation OpenAPIDefinition");
        put(
                all,
                "io.swagger.annotations",
                "Api ApiOperation ApiParam ApiModel ApiModelProperty ApiResponse ApiResponses"
                        + " ApiImplicitParam ApiImplicitParams");
        put(all, "reactor.core.publisher", "Mono Flux");
        put(all, "io.smallrye.mutiny", "Uni Multi");
        put(
                all,
                "org.jboss.resteasy.reactive",
                "RestPath RestQuery RestHeader RestCookie RestForm RestMatrix RestResponse MultipartForm PartType");
        put(
                all,
                "org.springframework.web.service.annotation",
                "HttpExchange GetExchange PostExchange PutExchange DeleteExchange PatchExchange");
        put(all, "org.springframework.web.multipart", "MultipartFile");
        return all;
    }

    private static void put(Map<String, List<String>> all, String packageName, String names) {
        all.put(packageName, Arrays.asList(names.split(" ", -1)));
    }
}
