package io.pacto.plugin.oci.transport;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** The whole body of a request oras-java made. Its publishers give all they have within {@code subscribe}. */
final class CollectedBody implements Flow.Subscriber<ByteBuffer> {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    static byte[] of(BodyPublisher publisher) {
        if (publisher.contentLength() == 0) {
            return new byte[0];
        }
        CollectedBody body = new CollectedBody();
        publisher.subscribe(body);
        return body.whole.join();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {
        byte[] content = new byte[part.remaining()];
        part.get(content);
        bytes.writeBytes(content);
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}
