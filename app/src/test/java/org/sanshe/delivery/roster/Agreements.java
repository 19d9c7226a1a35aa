package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Post;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Rosters;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements in performance with posts, and people for them. */
@TestComponent
class Agreements {

    static final String SUPPLIER = "52430198MJJ020056A";

    private final JdbcClient jdbc;
    private final Bureau bureau;
    private final Engagements engagements;
    private final Rosters rosters;
    private final RosterRows rows;
    private final Registry registry;
    private int made;

    Agreements(
            JdbcClient jdbc,
            Bureau bureau,
            Engagements engagements,
            Rosters rosters,
            RosterRows rows,
            Registry registry) {
        this.jdbc = jdbc;
        this.bureau = bureau;
        this.engagements = engagements;
        this.rosters = rosters;
        this.rows = rows;
        this.registry = registry;
    }

    Actor officer() {
        return bureau.staff(Role.OFFICER);
    }

    Actor organization() {
        return bureau.supplier(SUPPLIER);
    }

    /** Begins an agreement with one post and one price line. Returns its number. */
    String begin(String from, String until, int posts, String qualification, PriceLine line) {
        var supplier = registry.findByCode(SUPPLIER).orElseThrow();
        Actor officer = officer();
        String no = "LY2026-9" + "%03d".formatted(++made) + "-" + officer.unitId();
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values (?, 'contractLife', '社会工作服务站', ?, ?, ?, ?, sanshe_now(), ?, '{}')
                        """)
                .params(no, officer.unitId(), supplier.id(), officer.personId(), officer.name(), LocalDate.parse(from))
                .update();
        engagements.begin(
                new Terms(
                        no,
                        Engagements.Kind.CONTRACT,
                        "社会工作服务站",
                        officer.unitId(),
                        supplier.id(),
                        supplier.creditCode(),
                        supplier.name(),
                        false,
                        line.unitPrice().times(line.quantity()),
                        LocalDate.parse(from).minusDays(7),
                        LocalDate.parse(from),
                        LocalDate.parse(until),
                        UnitOfPay.PERSON_MONTH,
                        List.of(line),
                        List.of(new InstalmentTerms(1, "期满", new BigDecimal(100), "验收合格后支付", 10)),
                        List.of(new Post("驻站社工", posts, qualification)),
                        List.of(),
                        7,
                        null,
                        Set.of(officer.personId())),
                officer);
        return no;
    }

    /** An agreement whose first roster is consented to, by the same person in every row but the number. */
    String staffed(String from, String until, PriceLine line, List<Map<String, Object>> people) {
        String no = begin(from, until, people.size(), "", line);
        String change = rosters.request(no);
        bureau.act(change, "settleTerms", officer(), terms(line.item(), people.size(), Map.of()));
        bureau.act(change, "fillRoster", organization(), first(no, people));
        bureau.act(change, "consent", officer(), Map.of("outcome", "AGREE"));
        return no;
    }

    static Map<String, Object> terms(String item, int number, Map<String, Object> changes) {
        var values = new LinkedHashMap<String, Object>();
        values.put("posts", List.of(Map.of("share", 1, "certificateKind", "NONE", "item", item)));
        values.put("graceDays", 15);
        values.put("deducts", "WHOLE");
        values.put("monthDivision", "CALENDAR");
        values.put("overlap", "REFUSE");
        values.put("insuranceRequired", "true");
        values.put("silenceConsents", "false");
        values.putAll(changes);
        return values;
    }

    /** The first roster: people by seat. */
    Map<String, Object> first(String agreement, List<Map<String, Object>> people) {
        var seats = rows.seats(agreement);
        var filled = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < people.size(); i++) {
            var row = new LinkedHashMap<>(people.get(i));
            row.put("seat", String.valueOf(seats.get(i).id()));
            row.putIfAbsent("from", rows.get(agreement).termFrom().toString());
            filled.add(row);
        }
        return Map.of("agreement", agreement, "kind", "FIRST", "people", filled);
    }

    Map<String, Object> replacement(String agreement, int seat, Map<String, Object> person) {
        var row = new LinkedHashMap<>(person);
        row.put("seat", String.valueOf(rows.seats(agreement).get(seat - 1).id()));
        return Map.of("agreement", agreement, "kind", "REPLACEMENT", "people", List.of(row));
    }

    Map<String, Object> leave(String agreement, int seat, String lastDay) {
        String id = String.valueOf(rows.seats(agreement).get(seat - 1).id());
        return Map.of(
                "agreement",
                agreement,
                "kind",
                "LEAVE",
                "leaves",
                List.of(Map.of("seat", id, "lastDay", lastDay, "reason", "个人原因辞职")));
    }

    /** Somebody insured and employed since 2020, without a certificate. */
    static Map<String, Object> person(String name, String residentId) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        row.put("residentId", residentId);
        row.put("certificateKind", "NONE");
        row.put("insuredSince", "2020-01-01");
        row.put("contractFrom", "2020-01-01");
        return row;
    }

    static Map<String, Object> with(Map<String, Object> person, String key, Object value) {
        var row = new LinkedHashMap<>(person);
        row.put(key, value);
        return row;
    }

    /** An invented number that is valid: somebody born on a day, the n-th. */
    static String id(String born, int n) {
        String first = "430121" + born.replace("-", "") + "%03d".formatted(n);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (first.charAt(i) - '0');
        return first + "10X98765432".charAt(sum % 11);
    }

    static PriceLine perPerson(String price, int quantity) {
        return new PriceLine("驻站社工", "人·月", BigDecimal.valueOf(quantity), Money.of(price));
    }
}
