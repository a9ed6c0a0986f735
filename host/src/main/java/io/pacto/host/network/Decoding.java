package io.pacto.host.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes a content coding. We ask for none; some servers send gzip all the same (security.md R-07). */
final class Decoding {

    private Decoding() {}

    /**
     * The content itself.
     *
     * @param received a whole answer
     * @param limit the most bytes of the content
     * @return the content
     * @throws Fault when the coding is none that is known, or the content is damaged or too large
     */
    static byte[] content(Received received, long limit) throws Fault {
        String coding = received.header("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
        byte[] body = received.body();
        if (coding.equals("identity") || coding.isEmpty() || body.length == 0) {
            return body;
        }
        String host = Hosts.shown(received.uri());
        if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
            throw Fault.lasting(
                    host + " answered in a coding that was not asked for", "check for a proxy between", null);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] content = in.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
            if (in.read() >= 0) {
                throw Fault.lasting(
                        host + " sends more than " + limit + " bytes for " + Hosts.path(received.uri()),
                        "this is more than Pacto accepts here",
                        null);
            }
            return content;
        } catch (IOException damaged) {
            throw Fault.passing(host + " sent a damaged answer", "try again", damaged);
        }
    }
}
