package org.sanshe.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * Writes {@code docs/timers.md} from the diagrams: every date on which something happens, or should have happened.
 *
 * <p>Regenerate with {@code mvn -pl processes test -Dtest=TimersTest -Dregenerate=true}.
 */
final class Timers {

    static final Path FILE = Path.of("..", "docs", "timers.md");

    private static final String HEAD = """
            # Timers

            Made from the diagrams by `Timers` in the tests of `processes`; do not edit.
            All dates are answered by the application, in the time zone Asia/Shanghai.
            To make it anew: `mvn -pl processes test -Dtest=TimersTest -Dregenerate=true`

            ## What happens by itself

            | Process | Timer | Name | When it fires | Asked of the application | Basis |
            |---|---|---|---|---|---|
            """;

    private static final String TASKS = """

            ## By when people should act

            | Process | Task | Name | Asked of the application | Basis |
            |---|---|---|---|---|
            """;

    private Timers() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, table());
    }

    static String table() {
        StringBuilder table = new StringBuilder(HEAD);
        for (String key : Diagrams.KEYS) {
            for (Element definition : Diagrams.elements(key, "timerEventDefinition")) {
                Element timer = (Element) definition.getParentNode();
                row(table, key, timer, effect(timer), definition.getTextContent());
            }
        }
        table.append(TASKS);
        for (String key : Diagrams.KEYS) {
            Diagrams.elements(key, "userTask").stream()
                    .filter(Predicate.not(
                            task -> Diagrams.camunda(task, "dueDate").isEmpty()))
                    .forEach(task -> row(table, key, task, null, Diagrams.camunda(task, "dueDate")));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String key, Element element, String effect, String expression) {
        Diagram.Node node = Diagram.nodes(Diagrams.open(key)).stream()
                .filter(any -> any.id().equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow();
        table.append("| %s | `%s` | %s %s | %s`%s` | %s |\n"
                .formatted(
                        key,
                        node.id(),
                        node.zh(),
                        node.en(),
                        effect == null ? "" : effect + " | ",
                        expression.strip().replaceAll("[${}]", ""),
                        node.documentation()));
    }

    private static String effect(Element timer) {
        if (!timer.getLocalName().equals("boundaryEvent")) {
            return "the case goes on";
        }
        String task = "`" + timer.getAttribute("attachedToRef") + "`";
        return timer.getAttribute("cancelActivity").equals("false") ? task + " stays open" : task + " is taken away";
    }
}
