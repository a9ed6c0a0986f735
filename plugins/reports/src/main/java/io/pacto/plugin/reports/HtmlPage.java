package io.pacto.plugin.reports;

import io.pacto.api.Text;

/** One HTML page without scripts, links or anything from outside. All data goes through {@link #text}. */
final class HtmlPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8884;--faint:#8888;--bad:#b3261e;--warn:#8a5a00;--good:#1b6e3c}
            @media(prefers-color-scheme:dark){:root{--bad:#ff8a80;--warn:#ffc466;--good:#7bd6a0}}
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
            th{font-weight:600}code,pre{font:13px/1.45 ui-monospace,monospace;overflow-wrap:anywhere}
            pre{padding:.6rem;border:1px solid var(--line);overflow-x:auto}
            .bad{color:var(--bad);font-weight:600}.warn{color:var(--warn);font-weight:600}.good{color:var(--good);font-weight:600}
            .faint{opacity:.75;font-size:.9em}
            """;

    private final StringBuilder html = new StringBuilder(4096);

    HtmlPage(String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        text(title);
        html.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    }

    /** Adds markup of the program. */
    HtmlPage markup(String tags) {
        html.append(tags);
        return this;
    }

    /**
     * Adds data. Control characters become visible marks: they say nothing to a reader and must do nothing. A line break
     * neither: the page may be printed to the log of a build, where a line that data begins could be a command.
     */
    HtmlPage text(String data) {
        return escaped(data, false);
    }

    /** Adds lines as they are laid out; what data they hold has no lines of its own. */
    HtmlPage lines(Text text) {
        html.append("<pre>");
        for (Text.Run run : text.runs()) {
            escaped(run.text(), run.style() != Text.Style.DATA);
        }
        html.append("</pre>");
        return this;
    }

    private HtmlPage escaped(String data, boolean lines) {
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append(lines ? "\n" : "\\n");
                case '\t' -> html.append(lines ? '\t' : ' ');
                default -> html.append(isInvisible(c) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    private static boolean isInvisible(char c) {
        boolean steersDirection = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return c < ' ' || (c >= '\u007F' && c < '\u00A0') || steersDirection;
    }

    /** Adds data in an element of the program. */
    HtmlPage in(String element, String data) {
        html.append('<').append(element).append('>');
        text(data);
        int blank = element.indexOf(' ');
        html.append("</")
                .append(blank < 0 ? element : element.substring(0, blank))
                .append('>');
        return this;
    }

    String end() {
        return html.append("</body>\n</html>\n").toString();
    }
}
