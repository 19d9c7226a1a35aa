package org.sanshe.proof;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --sanshe.verify-evidence}: checks everything kept, prints what was found and ends with 0 when all is sound, 1
 * when not. Nobody can come in meanwhile, and no timer runs.
 */
@Component
public class VerifyCommand implements ApplicationRunner {

    private static final String OPTION = "sanshe.verify-evidence";

    private final Verification verification;
    private final ConfigurableApplicationContext context;

    VerifyCommand(Verification verification, ConfigurableApplicationContext context) {
        this.verification = verification;
        this.context = context;
    }

    /** The arguments to start with: for the command, no door to the outside and no timers. */
    public static String[] arguments(String... typed) {
        if (Arrays.stream(typed).noneMatch(a -> a.equals("--" + OPTION) || a.startsWith("--" + OPTION + "="))) {
            return typed;
        }
        return Stream.concat(
                        Arrays.stream(typed),
                        Stream.of(
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--camunda.bpm.job-execution.enabled=false",
                                "--logging.level.root=error"))
                .toArray(String[]::new);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) return;
        var report = verification.check();
        System.out.println(report.text());
        System.exit(SpringApplication.exit(context, () -> report.isSound() ? 0 : 1));
    }
}
