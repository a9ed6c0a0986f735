package io.pacto.cli;

import io.pacto.host.Host;
import io.pacto.host.pipeline.Log;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Debug lines on standard error: {@code time=… level=DEBUG msg="…"}. */
final class DebugLog implements Host.Logs {

    private final Printer printer;

    DebugLog(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Log log(boolean verbose) {
        return verbose ? new Speaking(printer) : new Silent();
    }

    private record Speaking(Printer printer) implements Log {

        @Override
        public void debug(String message) {
            String time = OffsetDateTime.now(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.MILLIS)
                    .toString();
            printer.note("time=" + time + " level=DEBUG msg=\"" + message.replace("\"", "\\\"") + "\"");
        }

        @Override
        public void trace(Throwable thrown) {
            printer.trace(thrown);
        }
    }

    private record Silent() implements Log {

        @Override
        public void debug(String message) {
            // Nobody asked.
        }

        @Override
        public void trace(Throwable thrown) {
            // Nobody asked.
        }
    }
}
