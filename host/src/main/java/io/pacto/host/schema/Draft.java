package io.pacto.host.schema;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.pacto.host.term.Escaping;
import org.jspecify.annotations.Nullable;

/** The drafts of JSON Schema that may be named. */
enum Draft {
    DRAFT_4("http://json-schema.org/draft-04/schema"),
    DRAFT_6("http://json-schema.org/draft-06/schema"),
    DRAFT_7("http://json-schema.org/draft-07/schema"),
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

    private final String id;

    Draft(String id) {
        this.id = id;
    }

    /** Returns the identifier without an empty fragment. */
    String id() {
        return id;
    }

    /** Returns the draft a {@code $schema} names; the newest when there is none. */
    static Draft named(@Nullable String schema) throws Unusable {
        if (schema == null) {
            return DRAFT_2020_12;
        }
        String wanted = plain(schema);
        for (Draft draft : values()) {
            if (plain(draft.id).equals(wanted)) {
                return draft;
            }
        }
        throw new Unusable("unknown dialect in $schema: " + Escaping.line(schema)
                + "; use https://json-schema.org/draft/2020-12/schema");
    }

    /** Whether a reference leads to the description of a draft itself, of which the library has a copy. */
    static boolean isMetaSchema(String location) {
        for (Draft draft : values()) {
            if (draft.id.equals(location)) {
                return true;
            }
        }
        return false;
    }

    Dialect dialect() {
        return switch (this) {
            case DRAFT_4 -> Dialects.getDraft4();
            case DRAFT_6 -> Dialects.getDraft6();
            case DRAFT_7 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12 -> Dialects.getDraft202012();
        };
    }

    String idKeyword() {
        return this == DRAFT_4 ? "id" : "$id";
    }

    /** Both schemes and an empty fragment are written in practice. */
    private static String plain(String id) {
        String text = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        return text.startsWith("https:") ? "http:" + text.substring("https:".length()) : text;
    }
}
