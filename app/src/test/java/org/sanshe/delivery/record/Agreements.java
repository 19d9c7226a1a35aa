package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Kind;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Filling;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Agreements in performance for tests of service records, without the purchase that led to them. */
@TestComponent
class Agreements {

    static final String CARE = "居家养老服务";

    private final JdbcClient jdbc;
    private final Bureau bureau;
    private final Engagements engagements;
    private final RuleBook rules;
    private final Recording recording;
    private final ClientBook clients;
    private final Cases cases;
    private final TransactionTemplate transaction;

    Agreements(
            JdbcClient jdbc,
            Bureau bureau,
            Engagements engagements,
            RuleBook rules,
            Recording recording,
            ClientBook clients,
            Cases cases,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bureau = bureau;
        this.engagements = engagements;
        this.rules = rules;
        this.recording = recording;
        this.clients = clients;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** An agreement of a provider over a term. */
    String begin(String no, Actor provider, String from, String until, UnitOfPay unit, PriceLine... lines) {
        Actor officer = bureau.staff(Role.OFFICER);
        record Organization(String code, String name) {}
        var organization = jdbc.sql("select credit_code as code, name from organization where id = ?")
                .param(provider.organizationId())
                .query(Organization.class)
                .single();
        jdbc.sql(
                        "insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,"
                                + " started_at, rules_as_of, bigrams) values (?, 'contractLife', ?, ?, ?, ?, ?, sanshe_now(), ?, '{}')")
                .params(
                        no,
                        "履约 " + no,
                        officer.unitId(),
                        provider.organizationId(),
                        officer.personId(),
                        officer.name(),
                        LocalDate.parse(from))
                .update();
        var terms = new Terms(
                no,
                Kind.CONTRACT,
                "社会服务项目 " + no,
                officer.unitId(),
                provider.organizationId(),
                organization.code(),
                organization.name(),
                false,
                Money.ofYuan(1_000_000),
                LocalDate.parse(from).minusDays(10),
                LocalDate.parse(from),
                LocalDate.parse(until),
                unit,
                List.of(lines),
                List.of(new InstalmentTerms(1, "全部", new BigDecimal("100"), "验收合格", 10)),
                List.of(),
                List.of(),
                5,
                null,
                Set.of());
        engagements.begin(terms, officer);
        return no;
    }

    static PriceLine line(String item, String unit, String quantity, String price) {
        return new PriceLine(item, unit, new BigDecimal(quantity), Money.of(price));
    }

    void rule(RecordRule rule) {
        transaction.executeWithoutResult(s -> rules.set(rule, bureau.staff(Role.OFFICER)));
    }

    /** A service user of a provider. */
    long client(Actor provider, String name, String residentId) {
        return transaction.execute(
                s -> clients.known(provider.organizationId(), name, residentId, "13800000000", provider));
    }

    /** A visit signed by both, entered by file. */
    Entry visit(String item, String on, String from, String to, long... clientIds) {
        return new Entry(
                RecordKind.VISIT,
                item,
                LocalDate.parse(on),
                LocalTime.parse(from),
                LocalTime.parse(to),
                "明湖社区",
                "李护理",
                java.util.Arrays.stream(clientIds).boxed().toList(),
                null,
                null,
                null,
                "助洁、量血压",
                Signature.WRITTEN,
                Signature.WRITTEN,
                List.of(),
                List.of(),
                List.of(),
                Entry.Source.IMPORT);
    }

    long enter(String agreement, Entry entry, Actor provider) {
        return recording.enter(agreement, entry, UUID.randomUUID(), provider);
    }

    void enterAll(String agreement, List<Entry> entries, Actor provider) {
        var rows = entries.stream().map(e -> new Recording.Row(0, e)).toList();
        recording.enterAll(agreement, rows, UUID.randomUUID(), provider, (row, failure) -> {
            throw failure;
        });
    }

    /** The provider closes a month. Returns the sheet's case. */
    String close(String agreement, String month, Actor provider) {
        return cases.start(
                "monthlySheet",
                provider,
                UUID.randomUUID(),
                agreement,
                filling(Map.of("agreement", agreement, "month", month)));
    }

    /** The officer finds the whole sample right and locks the month. */
    void lock(String sheet, int drawn) {
        bureau.act(sheet, "confirmSheet", bureau.staff(Role.OFFICER), confirmation(drawn));
    }

    static Map<String, Object> confirmation(int drawn) {
        return Map.of(
                "sample",
                java.util.Collections.nCopies(drawn, Map.of("result", "RIGHT", "remark", "已核实")),
                "decision",
                "CONFIRM",
                "opinion",
                "抽查属实");
    }

    static Filling filling(Map<String, Object> values) {
        return (schema, stored) -> schema.receiveJson(stored, values, Locale.ZH);
    }

    /** A valid resident ID for a number below 1,000. */
    static String residentId(int no) {
        String seventeen = "43010419480229%03d".formatted(no);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += weights[i] * (seventeen.charAt(i) - '0');
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
