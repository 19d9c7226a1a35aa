package org.sanshe.incubation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.kernel.Actor;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stories of intake do over and over: founders who sign up, applications handed in, checks answered. */
@TestComponent
class Intaking {

    private final Bureau bureau;
    private final Cases cases;
    private final Joining joining;
    private final IncubationApplications applications;
    private final JdbcClient jdbc;
    private int signedUp;

    Intaking(Bureau bureau, Cases cases, Joining joining, IncubationApplications applications, JdbcClient jdbc) {
        this.bureau = bureau;
        this.cases = cases;
        this.joining = joining;
        this.applications = applications;
        this.jdbc = jdbc;
    }

    /**
     * Begins with nothing under way: what earlier stories of the class left does not stand in the way, and accounts get
     * numbers that no person of a bureau has.
     */
    void afresh() {
        jdbc.sql("update incubation_application set status = 'WITHDRAWN'"
                        + " where status in ('SUBMITTED', 'RETURNED', 'CHECKED', 'WAITING', 'OFFERED')")
                .update();
        jdbc.sql("update incubation_tenancy set status = 'LAPSED' where status = 'AGREEMENT'")
                .update();
        jdbc.sql("update organization set name = name || id, name_key = name_key || id where credit_code is null")
                .update();
        long used = jdbc.sql("select coalesce(max(id), 0) from account")
                .query(Long.class)
                .single();
        while (jdbc.sql("select nextval(pg_get_serial_sequence('account', 'id'))")
                        .query(Long.class)
                        .single()
                < used) {}
    }

    /** Founders sign up under a name. Returns who acts for them. */
    Actor join(String name) {
        String username =
                "founder" + ++signedUp + "-" + UUID.randomUUID().toString().substring(0, 8);
        return joining.join(
                new Joining.Form(name, "SERVICE_BODY", "沈若兰", "13800000001", username, "春江潮水连海平 25", "春江潮水连海平 25"),
                "10.1.0." + signedUp);
    }

    /** Starts a case about something. Returns its number. */
    String start(String process, String about, Actor actor, Map<String, Object> values) {
        return cases.start(
                process,
                actor,
                UUID.randomUUID(),
                about,
                (schema, stored) -> schema.receiveJson(stored, values, Locale.ZH));
    }

    /** What a registered organization answers. */
    Map<String, Object> registered(Actor actor, String code) {
        var values = bureau.sample("incubation-application", actor, Map.of("stage", "HUB", "creditCode", code));
        values.put("materials", List.of(Map.of("files", List.of(bureau.upload(actor, "证书")))));
        return values;
    }

    /** What founders answer. */
    Map<String, Object> founding(Actor actor, String name, String... residents) {
        var values = bureau.sample("incubation-application", actor, Map.of("stage", "SEED"));
        for (String key : IntakeSection.ORGANIZATION.keys()) values.remove(key);
        values.remove("materials");
        values.put("approvedName", name);
        values.put("approvalNo", "明民名核〔2025〕12号");
        values.put("approvedOn", "2025-01-20");
        values.put("bodyKind", "SERVICE_BODY");
        values.put("nature", "NONE");
        values.put("approvalFiles", List.of(bureau.upload(actor, "名称核准 " + name)));
        var founders = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < residents.length; i++) {
            founders.add(Map.of(
                    "name",
                    i == 0 ? "沈若兰" : "顾长安" + i,
                    "residentId",
                    residents[i],
                    "phone",
                    "1380000000" + i,
                    "agent",
                    String.valueOf(i == 0)));
        }
        values.put("founders", founders);
        values.put("signing", "ALL");
        values.put("signatureFiles", List.of(bureau.upload(actor, "签名 " + name)));
        return values;
    }

    /** Hands an application in. Returns its case. */
    String apply(String call, Actor actor, Map<String, Object> values) {
        return start("incubationApplication", call, actor, values);
    }

    /** The desk finds all in order but what is returned. */
    Map<String, Object> check(String caseNo, Map<IntakeSection, String> returned) {
        var items = new ArrayList<Map<String, Object>>();
        Track track = applications.get(caseNo).track();
        for (IntakeSection section : IntakeSection.of(track)) {
            items.add(
                    returned.containsKey(section)
                            ? Map.of("verdict", "RETURN", "reason", returned.get(section))
                            : Map.of("verdict", "OK"));
        }
        var values = new HashMap<String, Object>();
        values.put("items", items);
        values.put("eligible", "true");
        return values;
    }
}
