package org.sanshe.grant.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.inbox.Csv;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** 资助开放数据: awards for everybody, and the figures of a yearly notice of lottery funds. */
@Controller
class OpenGrantPages {

    private static final int PAGE = 200;

    /** Rows of one table; spreadsheets are read by people, machines take the JSON. */
    private static final int MOST_ROWS = 10_000;

    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final OpenGrants grants;
    private final Giving giving;
    private final LotteryYears years;
    private final JsonMapper json;

    OpenGrantPages(OpenGrants grants, Giving giving, LotteryYears years, JsonMapper json) {
        this.grants = grants;
        this.giving = giving;
        this.years = years;
        this.json = json;
    }

    /** Written as it is read, so that no number of awards fills the memory. */
    @GetMapping("/public/grants.json")
    void json(@RequestParam(required = false) Integer year, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", FOR_AN_HOUR.getHeaderValue());
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("version", "1.1");
            out.writeArrayPropertyStart("grants");
            List<OpenGrant> page = grants.after(year, null, PAGE);
            while (!page.isEmpty()) {
                page.forEach(g -> out.writePOJO(giving.object(g)));
                page = page.size() < PAGE ? List.of() : grants.after(year, page.get(PAGE - 1), PAGE);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    @GetMapping("/public/grants.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) Integer year) {
        var lines = new ArrayList<List<String>>(List.of(Giving.HEADINGS));
        grants.after(year, null, MOST_ROWS).forEach(g -> lines.add(giving.row(g)));
        return cached(Csv.file("grants" + (year == null ? "" : "-" + year) + ".csv", lines));
    }

    /** The figures of a published notice; one that is not published yet is nobody's to see here. */
    @GetMapping("/public/lottery/{caseNo}/csv")
    ResponseEntity<byte[]> lottery(@PathVariable String caseNo) {
        LotteryYear y = years.get(caseNo);
        if (!y.published()) throw new org.sanshe.kernel.NotFound("lottery year " + caseNo);
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("年度", "项目", "承担单位", "批准金额（元）", "已付金额（元）", "结余金额（元）", "实施成效"));
        y.projects()
                .forEach(p -> lines.add(List.of(
                        String.valueOf(y.year()),
                        p.title(),
                        p.organization(),
                        p.granted().yuan().toPlainString(),
                        p.paid().yuan().toPlainString(),
                        p.unpaid().yuan().toPlainString(),
                        p.effect())));
        return cached(Csv.file("lottery-" + y.year() + ".csv", lines));
    }

    private static ResponseEntity<byte[]> cached(ResponseEntity<byte[]> file) {
        return ResponseEntity.ok()
                .headers(file.getHeaders())
                .cacheControl(FOR_AN_HOUR)
                .body(file.getBody());
    }
}
