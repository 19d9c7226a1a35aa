package org.sanshe.grant.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.document.Documents;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list without a competition: entered or imported, approved by another person, published, paid. */
@SansheTest
class DirectSupportStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Rewarding rewarding;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private long scheme;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-05-06");
        scheme = rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.DIRECT,
                FundingSource.GENERAL_BUDGET,
                new AmountRule(null, null, Money.ofYuan(30_000), List.of(), List.of()),
                List.of(),
                null,
                null,
                null));
    }

    private List<String> codes() {
        return jdbc.sql("select credit_code from organization where kind = 'SERVICE_BODY' order by id limit 3")
                .query(String.class)
                .list();
    }

    private String start(Actor officer, List<Map<String, Object>> entries, String file) {
        var values = new HashMap<String, Object>(Map.of("scheme", String.valueOf(scheme), "entries", entries));
        if (file != null) values.put("file", List.of(file));
        return bureau.start("directSupport", officer, bureau.sample("support-list", officer, values));
    }

    private static Map<String, Object> entry(String code, String amount) {
        return Map.of("creditCode", code, "project", "社区助老服务", "amount", amount, "own", "0.00");
    }

    private String csv(Actor by, String text) {
        return documents
                .store(null, "upload", "名单.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), by)
                .ref();
    }

    @Test
    void aListIsImportedApprovedByAnotherPublishedAndPaidButForWhatWasObjectedTo() {
        Actor officer = bureau.staff(Role.OFFICER);
        var codes = codes();
        // every row that does not fit is named, and nothing is taken
        assertThatThrownBy(() -> start(
                        officer,
                        List.of(),
                        csv(
                                officer,
                                "统一社会信用代码,项目,资助金额\n" + codes.get(0) + ",助老服务,20000\n" + codes.get(0)
                                        + ",助老服务,1\n52430198MJJ000000X,助残,5000\n" + codes.get(1) + ",助残,很多\n")))
                .hasMessageContaining("第3行")
                .hasMessageContaining("第4行")
                .hasMessageContaining("第5行");

        String list = start(
                officer,
                List.of(entry(codes.get(2), "30000.01")),
                csv(
                        officer,
                        "统一社会信用代码,项目,资助金额\n" + codes.get(0) + ",助老服务,20000\n" + codes.get(1) + ",助残服务,\"10,000\"\n"));
        Actor head = bureau.staff(Role.SECTION_HEAD);
        // one is above the limit of the scheme: the list goes back
        assertThatThrownBy(() -> bureau.act(list, "approveList", head, Map.of("outcome", "APPROVE", "opinion", "同意。")))
                .hasMessageContaining("ENTRY_NOT_ELIGIBLE");
        bureau.act(list, "approveList", head, Map.of("outcome", "RETURN", "opinion", "超过上限。"));
        bureau.act(
                list,
                "completeList",
                officer,
                bureau.sample(
                        "support-list",
                        officer,
                        new HashMap<>(Map.of(
                                "scheme",
                                String.valueOf(scheme),
                                "entries",
                                List.of(
                                        entry(codes.get(0), "20000.00"),
                                        entry(codes.get(1), "10000.00"),
                                        entry(codes.get(2), "30000.00"))))));
        Actor both = new Actor(
                officer.personId(), officer.accountId(), officer.name(), head.roles(), head.unitId(), null, null);
        assertThatThrownBy(() -> bureau.act(list, "approveList", both, Map.of("outcome", "APPROVE", "opinion", "同意。")))
                .isInstanceOf(RuntimeException.class);
        bureau.act(list, "approveList", head, Map.of("outcome", "APPROVE", "opinion", "同意。"));

        bureau.at("2026-05-07T10:00");
        Actor second = bureau.supplier(codes.get(1));
        bureau.act(
                list,
                "watchList",
                officer,
                Map.of(
                        "subject", String.valueOf(second.organizationId()),
                        "objector", "李某",
                        "content", "该单位没有开展过助残服务。"));
        bureau.act(
                list,
                "investigateEntry",
                rewarding.another(Role.OFFICER),
                Map.of("proposal", "UPHELD", "findings", "经核实没有开展过，异议成立。"));
        bureau.act(
                list,
                "decideEntry",
                rewarding.another(Role.SECTION_HEAD),
                Map.of("outcome", "UPHELD", "findings", "同意调查意见，取消该单位的资助。"));
        bureau.at("2026-05-09T09:00");
        bureau.ended(list, "listAwarded");

        List<String> payouts = jdbc.sql("select case_no from grant_payout where cause = ? order by case_no")
                .param(list)
                .query(String.class)
                .list();
        assertThat(payouts).hasSize(2);
        // what was awarded is other public money for the next list
        String again = start(officer, List.of(entry(codes.get(0), "1000.00")), null);
        assertThatThrownBy(() -> bureau.act(again, "approveList", head, Map.of("outcome", "APPROVE", "opinion", "同意。")))
                .hasMessageContaining("ENTRY_NOT_ELIGIBLE")
                .hasMessageContaining("助老服务");

        rewarding.quota(rewarding.unit(), FundingSource.GENERAL_BUDGET, "2080299", "50000");
        for (String payout : payouts) {
            bureau.act(payout, "commitFunds", bureau.staff(Role.FINANCE), Map.of("lineCode", "2080299"));
            assertThat(bureau.openNodes(rewarding.payment(payout, rewarding.unit())))
                    .containsExactly("submitPapers");
        }
        assertThat(payouts.stream().map(p -> ledger.balance(p, Account.PAYABLE)).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofYuan(50_000));
    }
}
