import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;

/** Asks springdoc for the document of controllers that are on the class path, without starting what stands behind them. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, ValidationAutoConfiguration.class,
    org.springdoc.core.configuration.SpringDocConfiguration.class, org.springdoc.core.properties.SpringDocConfigProperties.class,
    org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration.class,
    org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration.class,
    org.springdoc.core.configuration.SpringDocPageableConfiguration.class,
    org.springdoc.core.configuration.SpringDocSortConfiguration.class
})
public class Published {

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            write(arguments[i], Path.of(arguments[i + 1]));
        }
        System.exit(0);
    }

    private static void write(String packages, Path file) throws IOException, InterruptedException {
        SpringApplication application = new SpringApplication(Published.class);
        application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1", "spring.main.banner-mode", "off", "logging.level.root", "warn"));
        application.addInitializers(context -> register(context, packages));
        try (ConfigurableApplicationContext context = application.run()) {
            String port = context.getEnvironment().getProperty("local.server.port");
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs")).build();
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.statusCode() + " " + response.body());
            }
            Files.writeString(file, response.body());
        }
    }

    private static void register(ConfigurableApplicationContext context, String packages) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        for (Class<? extends java.lang.annotation.Annotation> type : List.of(RestController.class, Controller.class, ControllerAdvice.class)) {
            scanner.addIncludeFilter(new AnnotationTypeFilter(type));
        }
        SpringObjenesis objenesis = new SpringObjenesis();
        for (String one : packages.split(",")) {
            for (BeanDefinition found : scanner.findCandidateComponents(one)) {
                try {
                    Class<?> type = Class.forName(found.getBeanClassName());
                    context.getBeanFactory().registerSingleton(type.getName(), objenesis.newInstance(type));
                } catch (ClassNotFoundException | LinkageError e) {
                    System.err.println("not registered: " + found.getBeanClassName() + ": " + e);
                }
            }
        }
    }
}
