package org.sanshe.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 案例演示: {@code --sanshe.run-case=changsha} runs that case without a browser from the need to the archive, tells each
 * step, deadline, document and amount, writes the contract to the data folder and ends the application.
 */
@Component
@Order(2)
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
@ConditionalOnProperty(DemoBureau.RUN_CASE)
public class CaseRunner implements ApplicationRunner {

    /** Nobody comes in meanwhile, and nobody else runs the timers. */
    private static final List<String> ALONE = List.of(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false",
            "--logging.level.root=error");

    private final ChangshaCase changsha;
    private final Cast cast;
    private final Telling telling;
    private final Documents documents;
    private final ApplicationContext context;
    private final String wanted;
    private final Path folder;

    CaseRunner(
            ChangshaCase changsha,
            Cast cast,
            Telling telling,
            Documents documents,
            ApplicationContext context,
            @Value("${" + DemoBureau.RUN_CASE + "}") String wanted,
            @Value("${sanshe.data-dir}") Path folder) {
        this.changsha = changsha;
        this.cast = cast;
        this.telling = telling;
        this.documents = documents;
        this.context = context;
        this.wanted = wanted;
        this.folder = folder;
    }

    /** The arguments to start with: for the switch, no door to the outside and no timers of its own. */
    public static String[] arguments(String... typed) {
        if (Arrays.stream(typed).noneMatch(a -> a.startsWith("--" + DemoBureau.RUN_CASE))) return typed;
        var all = new ArrayList<>(List.of(typed));
        for (String setting : ALONE) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            if (all.stream().noneMatch(a -> a.startsWith(name))) all.add(setting);
        }
        return all.toArray(String[]::new);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!wanted.equals("changsha")) {
            throw new IllegalArgumentException("sanshe.run-case knows “changsha”, not “" + wanted + "”");
        }
        cast.assemble();
        telling.to(System.out::println);
        Path contract = play();
        System.out.println("\n合同 Contract: " + contract.toAbsolutePath());
        if (arguments.containsOption(DemoBureau.RUN_CASE)) System.exit(SpringApplication.exit(context));
    }

    /** Runs the case. Returns where the contract is. */
    Path play() throws IOException {
        PurchasePlay purchase = changsha.run();
        StoredDocument contract = documents.of(purchase.caseNo(), cast.actor("leader"), true).stream()
                .filter(d -> d.kind().equals("contract"))
                .findFirst()
                .orElseThrow();
        Files.createDirectories(folder);
        Path file = folder.resolve("合同-" + contract.documentNo() + ".pdf");
        Files.write(file, documents.bytes(contract.id()));
        changsha.perform(purchase);
        return file;
    }
}
