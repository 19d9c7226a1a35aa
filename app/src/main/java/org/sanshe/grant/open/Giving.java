package org.sanshe.grant.open;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanshe.grant.open.OpenGrant.Party;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 360Giving 数据标准 1.1: an award in the words of the standard, as an object and as a row of a table. */
@Component
class Giving {

    /** The list of unified social credit codes in the register of org-id.guide. */
    static final String CREDIT_CODES = "CN-USCI";

    static final List<String> HEADINGS = List.of(
            "Identifier",
            "Title",
            "Description",
            "Currency",
            "Amount Applied For",
            "Amount Awarded",
            "Amount Disbursed",
            "Award Date",
            "Planned Dates:Start Date",
            "Planned Dates:End Date",
            "Recipient Org:Identifier",
            "Recipient Org:Name",
            "Funding Org:Identifier",
            "Funding Org:Name",
            "Grant Programme:Code",
            "Grant Programme:Title",
            "Beneficiary Location:Country Code",
            "Beneficiary Location:Geographic Code",
            "From an open call?",
            "Last modified",
            "Data Source");

    private static final int TITLE_MOST = 139;

    private final String prefix;
    private final String source;

    Giving(
            @Value("${sanshe.grants.publisher-prefix:360G-sanshe}") String prefix,
            @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.prefix = prefix;
        this.source = baseUrl + "/public/grants.json";
    }

    /** As the schema of the standard has it. */
    Map<String, Object> object(OpenGrant g) {
        var grant = new LinkedHashMap<String, Object>();
        grant.put("id", prefix + "-" + g.no());
        grant.put("title", title(g));
        grant.put("description", description(g));
        grant.put("currency", "CNY");
        grant.put("amountAppliedFor", g.applied().yuan());
        grant.put("amountAwarded", g.awarded().yuan());
        grant.put("amountDisbursed", g.disbursed().yuan());
        grant.put("awardDate", g.awardedOn().toString());
        if (g.from() != null) {
            grant.put(
                    "plannedDates",
                    List.of(Map.of(
                            "startDate",
                            g.from().toString(),
                            "endDate",
                            g.until().toString())));
        }
        grant.put("recipientOrganization", List.of(party(g.organization())));
        var funders = new ArrayList<Map<String, Object>>(List.of(party(g.unit())));
        if (g.matchUnit() != null) funders.add(party(g.matchUnit()));
        grant.put("fundingOrganization", funders);
        grant.put(
                "grantProgramme",
                List.of(Map.of(
                        "code", g.programme().code(), "title", g.programme().name())));
        if (g.region() != null) {
            grant.put("beneficiaryLocation", List.of(Map.of("countryCode", "CN", "geoCode", g.region())));
        }
        grant.put("fromOpenCall", g.fromCall() ? "Yes" : "No");
        grant.put("dateModified", modified(g));
        grant.put("dataSource", source);
        return grant;
    }

    /** As a row under {@link #HEADINGS}; what is not there is empty. */
    List<String> row(OpenGrant g) {
        var funder = party(g.unit());
        return java.util.stream.Stream.of(
                        prefix + "-" + g.no(),
                        title(g),
                        description(g),
                        "CNY",
                        plain(g.applied().yuan()),
                        plain(g.awarded().yuan()),
                        plain(g.disbursed().yuan()),
                        g.awardedOn(),
                        g.from(),
                        g.until(),
                        party(g.organization()).get("id"),
                        g.organization().name(),
                        funder.get("id"),
                        funder.get("name"),
                        g.programme().code(),
                        g.programme().name(),
                        g.region() == null ? null : "CN",
                        g.region(),
                        g.fromCall() ? "Yes" : "No",
                        modified(g),
                        source)
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    private Map<String, Object> party(Party p) {
        String id = p.creditCode() == null ? prefix + "-unit-" + p.id() : CREDIT_CODES + "-" + p.creditCode();
        return Map.of("id", id, "name", p.name());
    }

    private static String title(OpenGrant g) {
        int[] points = g.title().codePoints().toArray();
        return points.length <= TITLE_MOST ? g.title() : new String(points, 0, TITLE_MOST);
    }

    private static String description(OpenGrant g) {
        return g.programme().name() + "：" + g.title() + (g.field() == null ? "" : "（" + g.field() + "）");
    }

    private static String modified(OpenGrant g) {
        return g.modified()
                .atZoneSameInstant(SansheClock.ZONE)
                .withNano(0)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String plain(BigDecimal yuan) {
        return yuan.toPlainString();
    }
}
