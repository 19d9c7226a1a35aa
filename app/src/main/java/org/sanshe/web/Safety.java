package org.sanshe.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** 安全检查: the production profile starts with safe settings or not at all, and says in a sentence what is unsafe. */
public class Safety implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The profile that is checked. */
    static final String PRODUCTION = "production";

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        if (!settings.acceptsProfiles(Profiles.of(PRODUCTION))) return;
        List<String> unsafe = unsafe(settings);
        if (!unsafe.isEmpty()) throw new UnsafeSettings(unsafe);
    }

    /** A sentence for each unsafe setting; empty when all is well. */
    static List<String> unsafe(Environment settings) {
        var unsafe = new ArrayList<String>();
        if (is(settings, "sanshe.demo.enabled") || is(settings, "sanshe.demo.data")) {
            unsafe.add(
                    "sanshe.demo.enabled and sanshe.demo.data must be false: the demonstration has known passwords and"
                            + " a clock that can be moved.");
        }
        database(settings, unsafe);
        String address = text(settings, "sanshe.base-url");
        if (!isPublicAddress(address)) {
            unsafe.add(
                    "sanshe.base-url must be the https address people use, for example https://sanshe.example.gov.cn:"
                            + " it is printed in every document's QR code.");
        }
        String gateway = text(settings, "sanshe.sms.url");
        if (!gateway.isEmpty() && !isPublicAddress(gateway)) {
            unsafe.add("sanshe.sms.url must be an https address: phone numbers and one-time codes go there.");
        }
        if (text(settings, "sanshe.secrets.field-key").isEmpty()) {
            unsafe.add("sanshe.secrets.field-key must be set (openssl rand -base64 32): sensitive fields are encrypted"
                    + " with it, and every node needs the same one.");
        }
        String cookie = "server.servlet.session.cookie.";
        if (!is(settings, cookie + "secure") || !text(settings, cookie + "name").startsWith("__Host-")) {
            unsafe.add(
                    cookie + "secure must be true and its name begin with __Host-: otherwise sessions can be stolen on"
                            + " the way.");
        }
        if (text(settings, "server.forward-headers-strategy").equalsIgnoreCase("framework")) {
            unsafe.add("server.forward-headers-strategy must be native or none: framework believes anybody's word about"
                    + " where a request comes from.");
        }
        if (text(settings, "management.server.port").isEmpty()
                || !LOOPBACK.contains(text(settings, "management.server.address"))) {
            unsafe.add("management.server.port must be set and management.server.address be 127.0.0.1: figures of the"
                    + " system are for those who run it.");
        }
        return unsafe;
    }

    private static void database(Environment settings, List<String> unsafe) {
        if (!text(settings, "spring.datasource.url").startsWith("jdbc:postgresql://")) {
            unsafe.add(
                    "spring.datasource.url must name a PostgreSQL server (jdbc:postgresql://…): the packaged one is for"
                            + " trying and for a single office.");
        }
        String owner = text(settings, "spring.flyway.user");
        String app = text(settings, "spring.datasource.username");
        if (owner.isEmpty() || app.isEmpty() || owner.equals(app)) {
            unsafe.add("spring.flyway.user and spring.datasource.username must be two different roles: the running"
                    + " application may not own what it may not rewrite.");
        }
        for (String key : List.of("spring.flyway.password", "spring.datasource.password")) {
            String password = text(settings, key);
            if (password.length() < 12) unsafe.add(key + " must be set, with at least 12 characters.");
        }
    }

    private static boolean isPublicAddress(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean is(Environment settings, String key) {
        return settings.getProperty(key, Boolean.class, false);
    }

    private static String text(Environment settings, String key) {
        return settings.getProperty(key, "").strip();
    }

    /** Why the application does not start. */
    static class UnsafeSettings extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<String> sentences;

        UnsafeSettings(List<String> sentences) {
            super("unsafe settings:\n" + String.join("\n", sentences));
            this.sentences = List.copyOf(sentences);
        }

        List<String> sentences() {
            return sentences;
        }
    }

    /** Says it in sentences instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<UnsafeSettings> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSettings cause) {
            return new FailureAnalysis(
                    "生产模式拒绝以不安全的设置启动 / the production profile refuses unsafe settings:\n  "
                            + String.join("\n  ", cause.sentences()),
                    "Change each of them; docker/README.md shows a complete set.",
                    cause);
        }
    }
}
