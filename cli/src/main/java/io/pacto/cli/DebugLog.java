package io.pacto.cli;

import io.pacto.host.Host;
import io.pacto.host.pipeline.Log;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Debug lines on standard error: {@code time=… level=DEBUG msg="…"}; and the remarks of a command that failed. */
final class DebugLog implements Host.Logs {

    private final Printer printer;
    private final List<String> remarks = new ArrayList<>();

    DebugLog(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Log log(boolean verbose) {
        return verbose ? new Speaking(printer, remarks) : new Silent(remarks);
    }

    /** What a command said before it failed, to be shown once nothing else writes to the terminal. */
    List<String> remarks() {
        return remarks;
    }

    private record Speaking(Printer printer, List<String> remarks) implements Log {

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

        @Override
        public void remark(String text) {
            remarks.add(text);
        }
    }

    private record Silent(List<String> remarks) implements Log {

        @Override
        public void debug(String message) {
            // Nobody asked.
        }

        @Override
        public void trace(Throwable thrown) {
            // Nobody asked.
        }

        @Override
        public void remark(String text) {
            remarks.add(text);
        }
    }
}
