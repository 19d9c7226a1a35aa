package org.sanshe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.TestDatabase;

/** The one Chromium of a test run. It knows the fonts of our letters, so that Chinese shows on any machine. */
final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> FONTS = List.of("NotoSansSC-Medium.ttf", "NotoSerifSC-Regular.ttf");

    private static final class Running {
        // without the setting the driver would try to fetch browsers of its own
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(ChromiumFound.path().orElseThrow())
                        .setArgs(FLAGS)
                        .setEnv(environment()));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    private Chromium() {}

    static Browser browser() {
        return Running.BROWSER;
    }

    private static Map<String, String> environment() {
        try {
            Path folder =
                    Files.createDirectories(TestDatabase.FOLDER.resolve("fonts").toAbsolutePath());
            for (String font : FONTS) {
                try (var in = Chromium.class.getResourceAsStream("/fonts/" + font)) {
                    Files.copy(in, folder.resolve(font), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path settings = Files.writeString(folder.resolve("fonts.conf"), """
                    <?xml version="1.0"?>
                    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                    <fontconfig><dir>%s</dir><cachedir>%s/cache</cachedir></fontconfig>
                    """.formatted(folder, folder));
            var environment = new HashMap<>(System.getenv());
            environment.put("FONTCONFIG_FILE", settings.toString());
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
