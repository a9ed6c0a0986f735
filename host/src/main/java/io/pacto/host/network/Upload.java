package io.pacto.host.network;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** A request's body that tells how it gets on. */
final class Upload implements BodyPublisher {

    private final BodyPublisher content;
    private final Progress progress;

    Upload(byte[] content, Progress progress) {
        this.content = BodyPublishers.ofByteArray(content);
        this.progress = progress;
    }

    @Override
    public long contentLength() {
        return content.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        content.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                progress.sent();
                subscriber.onNext(part);
            }

            @Override
            public void onError(Throwable thrown) {
                subscriber.onError(thrown);
            }

            @Override
            public void onComplete() {
                progress.sent();
                subscriber.onComplete();
            }
        });
    }
}
