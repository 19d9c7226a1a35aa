package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changes of a grant is decided as the award was; a small shift between lines is noted only. */
@SansheTest
class GrantChangeStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Executing executing;

    @Autowired
    Grants grants;

    @Autowired
    Engagements engagements;

    @Autowired
    JdbcClient jdbc;

    private String agreement;

    @BeforeEach
    void aProjectUnderWay() throws Exception {
        executing.open("2026-03-02");
        long scheme = executing.scheme(Executing.threeParts(Nature.GRANT, FundingSource.GENERAL_BUDGET));
        String application =
                executing.application(scheme, "50000", "50000", "2026-03-16", "2026-10-31", "60000", "40000");
        GrantAward award = executing.award(application, FundingSource.GENERAL_BUDGET, "50000", "50000");
        agreement = executing.begin(award);
        executing.sign(agreement, "2026-06-15T17:00", "2026-11-30");
        executing.fund(agreement, award);
    }

    /** Ten percent of the budget of 100,000 may move without asking. */
    @Test
    void aShiftOfTenPercentIsNotedAndAFenMoreIsDecided() {
        String small = shift("50000", "50000");
        bureau.ended(small, "noted");
        assertThat(line(1)).isEqualTo(Money.ofYuan(50_000));
        String more = shift("39999.99", "60000.01");
        assertThat(bureau.openNodes(more)).containsExactly("checkChange");
        assertThat(line(1)).isEqualTo(Money.ofYuan(50_000));
        decide(more, "AGREE");
        bureau.ended(more, "changed");
        assertThat(line(2)).isEqualTo(Money.of("60000.01"));
    }

    @Test
    void aShiftKeepsTheSumAndWhatWasSpent() {
        assertThatThrownBy(() -> shift("50000", "50000.01")).isInstanceOf(FormRejected.class);
        executing.spend(agreement, 1, "55000", "2026-03-10");
        assertThatThrownBy(() -> shift("54999.99", "45000.01")).isInstanceOf(FormRejected.class);
        bureau.ended(shift("55000", "45000"), "noted");
    }

    @Test
    void aLongerTermMovesTheFinalReport() {
        String change = change("TERM", "until", "2026-11-30");
        assertThatThrownBy(() -> change("TERM", "until", "2026-12-31"))
                .as("one change of a kind at a time")
                .hasMessageContaining(change);
        decide(change, "AGREE");
        assertThat(engagements.get(agreement).terms().until()).isEqualTo("2026-11-30");
        assertThat(jdbc.sql("select final_due::text from grant_agreement where agreement = ?")
                        .param(agreement)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-12-30");
        assertThat(bureau.open(agreement, "submitFinalReport").get(0).dueAt()).isEqualTo("2026-12-30T15:59:59Z");
    }

    @Test
    void aRefusedChangeChangesNothing() {
        String change = change("LEADER", "leader", "林知秋");
        decide(change, "REFUSE");
        bureau.ended(change, "refused");
        assertThat(leader()).isNull();
        decide(change("LEADER", "leader", "林知秋"), "AGREE");
        assertThat(leader()).isEqualTo("林知秋");
    }

    @Test
    void aProjectThatIsGivenUpIsLiquidated() {
        String change = change("CANCEL", null, null);
        decide(change, "AGREE");
        assertThat(status()).isEqualTo(Status.TERMINATED);
        assertThat(bureau.openNodes(agreement)).containsExactly("auditCosts");
        executing.audit(agreement, "0", "0", "0");
        executing.settled(agreement);
        executing.close(agreement);
        bureau.ended(agreement, "archived");
    }

    private String shift(String one, String two) {
        var values = asked("BUDGET");
        values.put("lines", List.of(Map.of("no", "1", "amount", one), Map.of("no", "2", "amount", two)));
        return start(values);
    }

    private String change(String kind, String field, String value) {
        var values = asked(kind);
        if (field != null) values.put(field, value);
        return start(values);
    }

    private Map<String, Object> asked(String kind) {
        return new LinkedHashMap<>(Map.of("agreement", agreement, "kind", kind, "reason", "活动安排有变。"));
    }

    private String start(Map<String, Object> values) {
        return executing.startAbout("grantChange", agreement, executing.grantee(), values);
    }

    private void decide(String change, String decision) {
        bureau.act(
                change, "checkChange", executing.staff(Role.OFFICER), Map.of("decision", decision, "opinion", "已核对。"));
        bureau.act(
                change,
                "approveGrantChange",
                executing.staff(Role.LEADER),
                Map.of("decision", decision, "opinion", "按审核意见。"));
    }

    private Money line(int no) {
        return new Money(jdbc.sql("select amount from grant_line where agreement = ? and no = ?")
                .params(agreement, no)
                .query(Long.class)
                .single());
    }

    private String leader() {
        return jdbc.sql("select leader from grant_agreement where agreement = ?")
                .param(agreement)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Status status() {
        return grants.of(executing.grantee().organizationId()).stream()
                .filter(p -> p.agreement().equals(agreement))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
