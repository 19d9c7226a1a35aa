package org.sanshe.purchase.tender;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import org.springframework.modulith.NamedInterface;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 抽取复核: {@code --sanshe.replay-draw=<file>} draws again from a published file and compares. It needs no database and no
 * network, so that anybody can run it anywhere.
 */
@NamedInterface("replaying")
public final class ReplayCommand {

    private static final String OPTION = "--sanshe.replay-draw=";
    private static final int EQUAL = 0;
    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    private ReplayCommand() {}

    /**
     * Replays when asked to.
     *
     * @return 0 when everything drawn again is what was published, 1 when not, 2 when the file cannot be read; empty when
     *     the arguments do not ask for it
     */
    public static OptionalInt run(PrintStream out, String... arguments) {
        return Arrays.stream(arguments)
                .filter(a -> a.startsWith(OPTION))
                .mapToInt(a -> replay(Path.of(a.substring(OPTION.length())), out))
                .findFirst();
    }

    private static int replay(Path path, PrintStream out) {
        try {
            DrawFile file = new JsonMapper().readValue(Files.readString(path), DrawFile.class);
            for (Replay.Step step : Replay.steps(file)) {
                out.printf("%s %s / %s%n", step.equal() ? "=" : "≠", step.zh(), step.en());
                out.printf("  %s%n", step.computed());
                if (!step.equal()) out.printf("  文件所载 in the file: %s%n", step.published());
            }
            boolean equal = Replay.isEqual(file);
            out.println(equal ? "重新抽取的结果与公布的一致。Drawn again: equal." : "重新抽取的结果与公布的不一致！Drawn again: NOT equal.");
            return equal ? EQUAL : DIFFERENT;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            out.println("文件不能读取。The file cannot be read: " + e.getMessage());
            return UNREADABLE;
        }
    }
}
