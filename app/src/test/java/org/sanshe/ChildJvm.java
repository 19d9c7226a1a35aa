package org.sanshe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A program of ours in a Java process of its own, with the class path of the tests, so that it can be killed. */
public final class ChildJvm implements AutoCloseable {

    private static final int REMEMBERED = 60;

    private final Process process;
    private final BufferedReader output;
    private final ArrayDeque<String> last = new ArrayDeque<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a main class.
     *
     * @param options for the virtual machine
     * @param arguments for the program
     */
    public static ChildJvm start(Class<?> main, List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx700m", "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /**
     * Reads the program's output up to the line with this text. Returns what follows the text on that line.
     *
     * @throws IllegalStateException with the last lines when the program ends before
     */
    public String awaitLine(String text) throws IOException {
        for (String line; (line = output.readLine()) != null; ) {
            int found = line.indexOf(text);
            if (found >= 0) return line.substring(found + text.length()).trim();
            last.add(line);
            if (last.size() > REMEMBERED) last.remove();
        }
        throw new IllegalStateException("ended without saying \"" + text + "\":\n" + String.join("\n", last));
    }

    /** Ends the process at once, as a power cut would (SIGKILL), and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
