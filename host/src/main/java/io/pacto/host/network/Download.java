package io.pacto.host.network;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes an answer in, counting what is really read. */
final class Download implements BodyHandler<Received>, BodySubscriber<Received> {

    private static final int SUCCESS_ENDS = 300;

    private final Received received;
    private final @Nullable Continuation continued;
    private final Limits limits;
    private final Progress progress;
    private final String host;
    private final CompletableFuture<Received> done = new CompletableFuture<>();
    private long most;
    private boolean cut;
    private Flow.@Nullable Subscription subscription;

    /**
     * For one answer.
     *
     * @param received what is filled
     * @param continued what an earlier attempt left, if anything
     * @param limits of sizes
     * @param progress is told of every byte
     * @param limit the most bytes of a body
     */
    Download(Received received, @Nullable Continuation continued, Limits limits, Progress progress, long limit) {
        this.received = received;
        this.continued = continued;
        this.limits = limits;
        this.progress = progress;
        this.host = Hosts.shown(received.uri());
        this.most = limit;
    }

    @Override
    public BodySubscriber<Received> apply(ResponseInfo info) {
        progress.answered();
        received.start(info.statusCode(), info.headers());
        Fault fault = look(info.statusCode(), info.headers());
        if (fault != null) {
            done.completeExceptionally(fault);
        }
        return this;
    }

    private @Nullable Fault look(int status, HttpHeaders headers) {
        if (size(headers) > limits.headerBytes()) {
            return Fault.lasting(
                    host + " sends more than " + limits.headerBytes() + " bytes of headers",
                    "check that the address is that of a registry",
                    null);
        }
        if (status >= SUCCESS_ENDS) {
            // What an error says is worth its first lines, never a refusal of its own.
            most = Math.min(Math.max(most, 1024), limits.errorBytes());
            cut = true;
            return null;
        }
        if (continued != null && status == 206) {
            if (!continued.fits(received)) {
                return Fault.passing(host + " has changed what it was sending", "try again", null);
            }
            received.add(continued.prefix());
        }
        long announced = headers.firstValueAsLong("content-length").orElse(0);
        return announced > most - received.length() ? tooLarge() : null;
    }

    private static long size(HttpHeaders headers) {
        long size = 0;
        for (Map.Entry<String, List<String>> field : headers.map().entrySet()) {
            for (String value : field.getValue()) {
                size += field.getKey().length() + value.length() + 4L;
            }
        }
        return size;
    }

    private Fault tooLarge() {
        return Fault.lasting(
                host + " sends more than " + most + " bytes for " + Hosts.path(received.uri()),
                "this is more than Pacto accepts here",
                null);
    }

    /** Ends reading: the connection is closed. */
    void stop() {
        Flow.Subscription running = subscription;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public CompletionStage<Received> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription running) {
        subscription = running;
        if (done.isDone()) {
            running.cancel();
        } else {
            running.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (done.isDone()) {
                return;
            }
            take(part);
        }
    }

    private void take(ByteBuffer part) {
        long room = most - received.length();
        boolean fits = part.remaining() <= room;
        byte[] bytes = new byte[(int) Math.min(part.remaining(), room)];
        part.get(bytes);
        received.add(bytes);
        progress.received(bytes.length);
        if (!fits) {
            if (cut) {
                done.complete(received);
            } else {
                done.completeExceptionally(tooLarge());
            }
            stop();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        done.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        done.complete(received);
    }
}
