package org.sanshe.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 演示主体: invented organizations, agencies and evaluators with valid numbers and varied standing, taken in through the
 * ordinary import. None of them exists.
 */
@Component
public class DemoParties {

    private final Importing importing;

    DemoParties(Importing importing) {
        this.importing = importing;
    }

    /**
     * Loads them; a second time changes nothing.
     *
     * @param actor who is written down as having imported them, null for the system
     */
    public void load(Actor actor) {
        for (ImportKind kind : new ImportKind[] {
            ImportKind.ORGANIZATIONS,
            ImportKind.AGENCIES,
            ImportKind.OFFICES,
            ImportKind.RATINGS,
            ImportKind.INSPECTIONS,
            ImportKind.LISTINGS,
            ImportKind.PENALTIES,
            ImportKind.HOLDINGS,
            ImportKind.EVALUATORS,
            ImportKind.RELATIVES
        }) {
            String file = "demo/party/" + kind.name().toLowerCase(Locale.ROOT) + ".csv";
            try (var in = new ClassPathResource(file).getInputStream()) {
                ImportReport report = importing.run(kind, file, in.readAllBytes(), actor);
                if (!report.isDone()) {
                    throw new IllegalStateException(file + ": " + report.problems());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
