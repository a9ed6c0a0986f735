package io.pacto.testkit.component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends one answer to a client, the way the fault says. */
final class Delivery {

    private static final int CHUNK = 8192;
    private static final long DRIP_MILLIS = 100;

    private final Socket client;
    private final Fault fault;
    private final CountDownLatch closed;

    Delivery(Socket client, Fault fault, CountDownLatch closed) {
        this.client = client;
        this.fault = fault;
        this.closed = closed;
    }

    void of(InputStream answer) throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        out.write(head(answer));
        out.flush();
        if (fault.way() == Fault.Way.WHOLE) {
            answer.transferTo(out);
            out.flush();
            return;
        }
        byte[] before = answer.readNBytes((int) fault.bytes());
        out.write(before);
        out.flush();
        goWrong(answer, out, before);
    }

    private void goWrong(InputStream answer, OutputStream out, byte[] before) throws IOException, InterruptedException {
        switch (fault.way()) {
            case RESET -> client.setSoLinger(true, 0);
            case STALL -> closed.await();
            case HALF_CLOSE -> {
                client.shutdownOutput();
                closed.await();
            }
            case DRIP -> drip(answer, out);
            case FLIP -> {
                out.write(answer.read() ^ 1);
                answer.transferTo(out);
            }
            case ENDLESS -> repeat(out, before);
            case CUT, CUT_REQUEST, WHOLE -> out.flush();
        }
    }

    private void drip(InputStream answer, OutputStream out) throws IOException, InterruptedException {
        for (int b = answer.read(); b >= 0; b = answer.read()) {
            out.write(b);
            out.flush();
            if (closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private void repeat(OutputStream out, byte[] part) throws IOException {
        byte[] block = part;
        while (block.length < CHUNK && block.length > 0) {
            block = Arrays.copyOf(block, block.length * 2);
            System.arraycopy(block, 0, block, block.length / 2, block.length / 2);
        }
        while (closed.getCount() > 0) {
            out.write(block);
        }
    }

    /** Reads up to the blank line, and says on the way that the connection ends after this answer. */
    private static byte[] head(InputStream answer) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int c = answer.read(); c >= 0; c = answer.read()) {
            head.write(c);
            last = (last << 8) | c;
            if (last == 0x0d0a0d0a) {
                return closing(head.toByteArray());
            }
        }
        return head.toByteArray();
    }

    private static byte[] closing(byte[] head) {
        String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.toLowerCase(java.util.Locale.ROOT).contains("\r\nconnection:")) {
            return head;
        }
        return (text.substring(0, text.length() - 2) + "Connection: close\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
