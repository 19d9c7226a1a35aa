package org.sanshe.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips browser tests, and says so, where no Chromium is installed. With {@code SANSHE_BROWSER=required} in the
 * environment a missing Chromium is a failure instead.
 */
final class ChromiumFound implements ExecutionCondition {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var found = path();
        if (found.isPresent()) return ConditionEvaluationResult.enabled("browser: " + found.get());
        String missing =
                "No Chromium on the PATH: install one (Debian: apt-get install chromium) to run browser tests.";
        if ("required".equals(System.getenv("SANSHE_BROWSER"))) throw new IllegalStateException(missing);
        System.err.println("Browser tests skipped. " + missing);
        return ConditionEvaluationResult.disabled(missing);
    }

    /** The program, if there is one. */
    static Optional<Path> path() {
        String searched = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
        return NAMES.stream()
                .flatMap(name ->
                        Arrays.stream(searched.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
