package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.List;

/** The replacement fields of a formatted string (Python Language Reference, section 2.4.3). */
final class Fields {

    private Fields() {}

    static void split(String text, int line, List<Expr> parts) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c) {
                plain.append(c);
                at += 2;
            } else if (c == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    break;
                }
                parts.add(new Expr.Text(plain.toString(), line));
                plain.setLength(0);
                Expr field = Expressions.whole(text.substring(at + 1, end));
                parts.add(field == null ? new Expr.Opaque(line) : field);
                at = end + 1;
            } else {
                plain.append(c);
                at++;
            }
        }
        parts.add(new Expr.Text(plain.toString(), line));
    }
}
