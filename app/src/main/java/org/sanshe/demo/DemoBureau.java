package org.sanshe.demo;

import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** 演示民政局: loaded at the first start, into an empty database, and says so. */
@Component
@Order(1)
@ConditionalOnBooleanProperty({"sanshe.demo.enabled", "sanshe.demo.data"})
class DemoBureau implements ApplicationRunner {

    /** The switch that runs one case and ends. */
    static final String RUN_CASE = "sanshe.run-case";

    private final Cast cast;
    private final DemoCases cases;
    private final Environment environment;

    DemoBureau(Cast cast, DemoCases cases, Environment environment) {
        this.cast = cast;
        this.cases = cases;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(RUN_CASE)) return;
        if (cast.assemble()) {
            System.out.println("\n  正在准备演示案卷…… Preparing the demonstration cases …");
            cases.play();
        }
        greet();
    }

    /** Plain text for the person at the terminal. */
    private void greet() {
        String port = environment.getProperty("local.server.port", "8080");
        var out = new StringBuilder("\n");
        out.append("  三社 Sanshe   http://localhost:").append(port).append("\n\n");
        out.append("  演示数据均为虚构，密码和开启口令都是 ").append(Cast.PASSWORD).append("\n");
        out.append("  All data are invented; every password and passphrase is ")
                .append(Cast.PASSWORD)
                .append("\n\n");
        Cast.table(Locale.SIMPLIFIED_CHINESE)
                .forEach(a -> out.append("    %-12s %s%n".formatted(a.username(), a.who())));
        System.out.println(out);
    }
}
