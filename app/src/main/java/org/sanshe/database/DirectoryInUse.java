package org.sanshe.database;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The data folder belongs to another running instance. */
public class DirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DirectoryInUse(Path folder) {
        super("数据目录正被另一个实例使用 / the data directory is in use by another instance: " + folder);
    }

    /** Says it in a sentence instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<DirectoryInUse> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DirectoryInUse cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Stop the other instance, or choose another folder with --sanshe.data-dir=<folder>.",
                    cause);
        }
    }
}
