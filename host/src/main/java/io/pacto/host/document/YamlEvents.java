package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a YAML stream, with positions of ours and errors of ours. */
final class YamlEvents {

    private static final int MIN_BUFFER = 1_024;

    /**
     * The reader of the library copies what it holds each time a token outgrows it: with its default of 1,024 a token of
     * 16 MiB takes minutes, with this buffer it is copied 16 times.
     */
    private static final int MAX_BUFFER = 1 << 20;

    private final String file;
    private final String text;
    private final ParserImpl parser;
    private Position last;

    YamlEvents(String file, String text) {
        this.file = file;
        this.text = text;
        this.last = new Position(file, 1, 1);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(MIN_BUFFER, Math.min(MAX_BUFFER, text.length() + 1)))
                .build();
        try {
            this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        } catch (YamlEngineException e) {
            throw failure(e);
        }
    }

    Event next() {
        try {
            Event event = parser.next();
            last = position(event);
            return event;
        } catch (YamlEngineException e) {
            throw failure(e);
        }
    }

    Position position(Event event) {
        return position(event.getStartMark());
    }

    private Position position(Optional<Mark> mark) {
        return mark.isEmpty()
                ? last
                : new Position(file, mark.get().getLine() + 1, mark.get().getColumn() + 1);
    }

    private DocumentException failure(YamlEngineException error) {
        if (error instanceof ReaderException unprintable) {
            String code = Integer.toHexString(unprintable.getCodePoint());
            return new DocumentException(
                    at(unprintable.getPosition()),
                    "the control character U+" + "0".repeat(Math.max(0, 4 - code.length())) + code
                            + " is not allowed; write it as an escape in double quotes");
        }
        if (error instanceof MarkedYamlEngineException marked) {
            return new DocumentException(position(marked.getProblemMark()), problem(marked));
        }
        return new DocumentException(last, oneLine(String.valueOf(error.getMessage())));
    }

    private static String problem(MarkedYamlEngineException error) {
        String context = error.getContext();
        String problem = String.valueOf(error.getProblem());
        return oneLine(context == null || context.isEmpty() ? problem : context + ": " + problem);
    }

    private static String oneLine(String message) {
        return message.replace("\r", "").replace("\n", " ").strip();
    }

    private Position at(int index) {
        int line = 1;
        int column = 1;
        int seen = 0;
        for (int i = 0; i < text.length() && seen < index; i = text.offsetByCodePoints(i, 1)) {
            boolean end = text.charAt(i) == '\n';
            line += end ? 1 : 0;
            column = end ? 1 : column + 1;
            seen++;
        }
        return new Position(file, line, column);
    }
}
