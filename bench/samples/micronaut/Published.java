import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Makes Micronaut's processor write a document. */
@OpenAPIDefinition(info = @Info(title = "published", version = "1"))
final class Published {}
