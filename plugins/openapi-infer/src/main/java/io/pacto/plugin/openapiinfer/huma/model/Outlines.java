package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.golang.GoFile;
import io.pacto.plugin.openapiinfer.huma.golang.GoSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Outlines of libraries: what programs take from them, written down in Go. */
public final class Outlines {

    /** The import path of Huma. */
    public static final String HUMA = "github.com/danielgtaylor/huma/v2";

    private Outlines() {}

    /**
     * Reads the outlines.
     *
     * @return the files, by the import path of the package
     */
    public static Map<String, GoFile> read() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(HUMA, "huma");
        names.put(HUMA + "/autopatch", "autopatch");
        names.put(HUMA + "/conditional", "conditional");
        names.put("database/sql", "sql");
        names.put("encoding/json", "json");
        names.put("github.com/gofrs/uuid", "uuid");
        names.put("github.com/gofrs/uuid/v5", "uuid");
        names.put("github.com/google/uuid", "uuid");
        names.put("github.com/shopspring/decimal", "decimal");
        names.put("math/big", "big");
        names.put("net", "net");
        names.put("net/http", "http");
        names.put("net/netip", "netip");
        names.put("net/url", "url");
        names.put("time", "time");
        Map<String, GoFile> outlines = new LinkedHashMap<>();
        names.forEach((path, name) -> outlines.put(path, file(path, name + ".go")));
        return outlines;
    }

    private static GoFile file(String path, String resource) {
        try (InputStream content =
                Outlines.class.getResourceAsStream("/io/pacto/plugin/openapiinfer/huma/" + resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing in this jar");
            }
            return GoFile.parse(path, content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GoSyntaxException ours) {
            throw new IllegalStateException(resource + ":" + ours.line(), ours);
        }
    }
}
