package org.sanshe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese and English in step, and no words outside the message files. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** English messages that quote Chinese on purpose. */
    private static final Set<String> QUOTING =
            Set.of("layout.otherLanguage", "calendar.years.notice.hint", "calendar.years.rows.hint");

    /** Punctuation of Latin script on Chinese words. */
    private static final Pattern MISPLACED = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Messages that are cut at their commas. */
    private static final Set<String> LISTS = Set.of("calendar.weekdays");

    /** An element with its attributes, up to the text that follows the tag. */
    private static final Pattern TEXT = Pattern.compile("<(/?[a-zA-Z:]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>([^<]*)");

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[}(]");

    @ParameterizedTest
    @MethodSource("chineseFiles")
    void bothLanguagesSayTheSameThings(String file) throws IOException {
        Properties zh = read(file + ".properties");
        Properties en = read(file + "_en.properties");
        assertThat(new TreeSet<>(en.stringPropertyNames())).isEqualTo(new TreeSet<>(zh.stringPropertyNames()));
        for (String key : zh.stringPropertyNames()) {
            assertThat(arguments(en.getProperty(key))).as(key).isEqualTo(arguments(zh.getProperty(key)));
            assertThat(CHINESE.matcher(en.getProperty(key)).find() && !QUOTING.contains(key))
                    .as("Chinese in the English " + key)
                    .isFalse();
            assertThat(zh.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noKeyIsSaidTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (String file : chineseFiles().toList()) {
            for (String key : read(file + ".properties").stringPropertyNames()) if (!seen.add(key)) twice.add(key);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void templatesAskOnlyForWhatIsSaid() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String file : chineseFiles().toList())
            said.addAll(read(file + ".properties").stringPropertyNames());
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            Matcher key = KEY.matcher(Files.readString(template));
            while (key.find()) {
                if (!said.contains(key.group(1))) missing.add(TEMPLATES.relativize(template) + " " + key.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesHaveNoWordsOfTheirOwn() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path template : templates()) {
            String html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            Matcher piece = TEXT.matcher(html);
            while (piece.find()) {
                boolean replaced = piece.group(2).contains("th:text=");
                if (!replaced && CHINESE.matcher(piece.group(3)).find()) {
                    found.add(TEMPLATES.relativize(template) + ": "
                            + piece.group(3).strip());
                }
                Matcher attribute = Pattern.compile(
                                "\\s(title|placeholder|aria-label|alt|value)=\"[^\"]*\\p{IsHan}[^\"]*\"")
                        .matcher(piece.group(2));
                if (attribute.find()) found.add(TEMPLATES.relativize(template) + ":" + attribute.group());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void chineseTextHasChinesePunctuation() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String file : chineseFiles().toList()) {
            Properties zh = read(file + ".properties");
            for (String key : zh.stringPropertyNames()) {
                if (!LISTS.contains(key)
                        && MISPLACED.matcher(zh.getProperty(key)).find()) found.add(key);
            }
        }
        for (Path rules : rules()) {
            Matcher text = LITERAL.matcher(Files.readString(rules));
            while (text.find()) {
                if (MISPLACED.matcher(text.group()).find()) found.add(rules.getFileName() + " " + text.group());
            }
        }
        assertThat(found).isEmpty();
    }

    static Stream<String> chineseFiles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".properties") && !f.endsWith("_en.properties"))
                    .map(f -> f.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(f -> f.toString().endsWith("Rule.java"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) found.add(argument.group());
        return found;
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
