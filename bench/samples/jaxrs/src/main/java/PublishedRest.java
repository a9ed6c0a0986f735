import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/** Asks SmallRye OpenAPI for the document of the resources in some jars or folders of classes; the last argument is the file to write. */
public class PublishedRest {

    public static void main(String[] arguments) throws IOException {
        Indexer indexer = new Indexer();
        for (int i = 0; i < arguments.length - 1; i++) {
            Path path = Path.of(arguments[i]);
            if (Files.isDirectory(path)) {
                try (var files = Files.walk(path)) {
                    for (Path file : (Iterable<Path>) files.filter(one -> one.toString().endsWith(".class"))::iterator) {
                        try (InputStream in = Files.newInputStream(file)) {
                            indexer.index(in);
                        }
                    }
                }
            } else {
                try (JarFile jar = new JarFile(path.toFile())) {
                    for (JarEntry entry : (Iterable<JarEntry>) jar.stream().filter(one -> one.getName().endsWith(".class") && !one.getName().contains("META-INF/versions"))::iterator) {
                        try (InputStream in = jar.getInputStream(entry)) {
                            indexer.index(in);
                        }
                    }
                }
            }
        }
        IndexView index = indexer.complete();
        SmallRyeOpenAPI api = SmallRyeOpenAPI.builder().withIndex(index).enableModelReader(false).enableStandardFilter(false).enableStandardStaticFiles(false).build();
        Files.writeString(Path.of(arguments[arguments.length - 1]), api.toJSON());
    }
}
