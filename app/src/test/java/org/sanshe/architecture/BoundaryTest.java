package org.sanshe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The borders of the design that a compiler does not guard. */
@AnalyzeClasses(packages = "org.sanshe", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundaryTest {

    /** What asks the machine's clock when called without a clock. */
    private static final Set<String> NOW = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @ArchTest
    static final ArchRule ONLY_THE_INBOX_KNOWS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("org.sanshe.inbox..", "org.sanshe.processes..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule CONTROLLERS_ASK_NO_REPOSITORY = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(assignableTo(Repository.class)
                    .or(describe("JdbcClient", c -> c.getSimpleName().startsWith("Jdbc"))));

    /** A form read outside of the application has the machine's clock until it is given another one. */
    @ArchTest
    static final ArchRule EVERYBODY_TAKES_THE_TIME_FROM_THE_ONE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("FormSchema")
            .should()
            .callCodeUnitWhere(describe("asks the machine's clock", BoundaryTest::asksTheMachine));

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NO_STATE_IN_STATIC_FIELDS = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(describe("are not enums", c -> !c.isEnum()))
            .should()
            .beFinal();

    private static boolean asksTheMachine(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        boolean clockless =
                call.getTarget().getRawParameterTypes().stream().noneMatch(t -> t.isAssignableTo(Clock.class));
        if (NOW.contains(owner.getName())) return name.equals("now") && clockless;
        if (owner.isEquivalentTo(System.class)) return name.equals("currentTimeMillis");
        if (owner.isEquivalentTo(Date.class)) {
            return name.equals("<init>")
                    && call.getTarget().getRawParameterTypes().isEmpty();
        }
        return owner.isEquivalentTo(Clock.class) && name.startsWith("system");
    }

    /** HTML made by our own libraries, which escape every value: letters, forms, answers, the picture of a diagram. */
    private static final Set<String> MADE_BY_US = Set.of(
            "delivery/voice-questions.html ${form}",
            "disclosure/notice.html ${html}",
            "disclosure/notice.html ${n.html()}",
            "evaluation/answer.html ${form}",
            "evaluation/questionnaire.html ${form}",
            "inbox/check.html ${answers}",
            "inbox/conflict.html ${answers}",
            "inbox/form.html ${form}",
            "inbox/parts.html ${p.svg()}",
            "inbox/receipt.html ${answers}",
            "inbox/submission.html ${answers}",
            "incubation/scoring-sheet.html ${sheet.content()}");

    private static final Pattern UNESCAPED = Pattern.compile("th:utext=\"([^\"]*)\"|\\[\\(([^)]*)\\)]");
    private static final Pattern INLINE =
            Pattern.compile("<style|<script(?![^>]*src)|\\sstyle=|\\sth:style|\\son[a-z]+=|__\\$");

    /** Thymeleaf escapes by itself; a new exception has to be argued for here. */
    @Test
    void templatesEscapeEverythingButWhatOurLibrariesMade() throws IOException {
        Path templates = Path.of("src/main/resources/templates");
        Set<String> found = new TreeSet<>();
        Set<String> inline = new TreeSet<>();
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file);
                String name = templates.relativize(file).toString().replace('\\', '/');
                UNESCAPED.matcher(text).results().forEach(m -> found.add(name + " " + m.group(1)));
                INLINE.matcher(text).results().forEach(m -> inline.add(name + " " + m.group()));
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(MADE_BY_US));
        assertThat(inline).isEmpty();
    }
}
