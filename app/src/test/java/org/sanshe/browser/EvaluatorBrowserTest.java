package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.demo.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 评审专家: scores on a sheet that nobody else sees. */
@BrowserTest
class EvaluatorBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void scoresTheResponses() {
        var project = new Rehearsal(application, "lot2").scoring();
        String scorer = project.scorers().get(0);
        try (var evaluator = Visitor.at(port).login(scorer)) {
            evaluator.openTask("独立评分", project.title());
            for (Locator points : all(evaluator, "points")) points.fill("8");
            for (Locator remark : all(evaluator, "remark")) remark.fill("按材料逐项核对");
            evaluator.fill(Map.of("independent", "true")).shot("scores-wide-zh");
            assertThat(evaluator.barriers()).isEmpty();
            evaluator.check().confirm().shot("scored-wide-zh");
        }
        assertThat(project.scorers()).hasSize(2).doesNotContain(scorer);
    }

    private static List<Locator> all(Visitor visitor, String column) {
        return visitor.page().locator("[name$='." + column + "']").all();
    }
}
