package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.Formalities;
import org.sanshe.grant.scheme.Further;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.grant.scheme.LineRule;
import org.sanshe.grant.scheme.Reward;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.payment.Purse;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Schemes of rewards and support, and the way of a claim to its money, for stories. */
@TestComponent
public class Rewarding {

    /** A service body, and an association. */
    public static final String BODY = "52430198MJJ02003XF";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Bureau bureau;
    private final Purse purse;
    private final Cases cases;
    private final Ledger ledger;
    private final Funding funding;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Rewarding(
            Bureau bureau,
            Purse purse,
            Cases cases,
            Ledger ledger,
            Funding funding,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.purse = purse;
        this.cases = cases;
        this.ledger = ledger;
        this.funding = funding;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /** The unit of the bureau. */
    public long unit() {
        return bureau.staff(Role.OFFICER).unitId();
    }

    /** A scheme of the bureau, in force. Returns its number. */
    public long scheme(GrantScheme.Body body) {
        return jdbc.sql("""
                        insert into grant_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from,
                          body, drafted_by, published_by, published_at)
                        values (?, ?, 1, '示例奖补方案', 'Sample scheme', '示例', true, 'PUBLISHED', '2010-01-01', cast(? as jsonb),
                          ?, ?, sanshe_now()) returning id
                        """)
                .params(
                        unit(),
                        "REWARD-" + NEXT.incrementAndGet(),
                        json.writeValueAsString(body),
                        bureau.staff(Role.OFFICER).personId(),
                        bureau.staff(Role.SECTION_HEAD).personId())
                .query(Long.class)
                .single();
    }

    /** A body with what differs from scheme to scheme. */
    public static GrantScheme.Body body(
            GrantScheme.Kind kind,
            FundingSource funding,
            AmountRule amount,
            List<LineRule> lines,
            Further further,
            Formalities.Lottery lottery,
            Reward reward) {
        return new GrantScheme.Body(
                kind,
                GrantScheme.Nature.GRANT,
                funding,
                new GrantScheme.Eligibility(
                        Set.<CreditCodeKind>of(),
                        0,
                        false,
                        null,
                        0,
                        0,
                        0,
                        0,
                        0,
                        false,
                        0,
                        false,
                        0,
                        false,
                        0,
                        0,
                        false),
                amount,
                lines,
                null,
                3,
                List.of(new Instalment(1, "一次付清", BigDecimal.valueOf(100), Instalment.Event.SIGNED, List.of(), 10)),
                null,
                null,
                0,
                further,
                new Formalities(Set.of(), false, lottery),
                null,
                List.of(),
                reward);
    }

    /** Rating rewards as in Guangzhou 2015. */
    public static AmountRule grades(AmountRule.Upgrade upgrade) {
        return new AmountRule(
                null,
                null,
                null,
                List.of(),
                List.of(
                        new AmountRule.Fixed("3A", "评估等级3A", Money.ofYuan(10_000), Money.ZERO),
                        new AmountRule.Fixed("4A", "评估等级4A", Money.ofYuan(30_000), Money.ZERO),
                        new AmountRule.Fixed("5A", "评估等级5A", Money.ofYuan(50_000), Money.ZERO)),
                null,
                upgrade);
    }

    /** Lodges a claim; returns its number. */
    public String claim(long scheme, Actor organization, Map<String, Object> changes) {
        var values = new HashMap<String, Object>(Map.of("unit", String.valueOf(unit())));
        values.putAll(changes);
        return cases.start(
                "rewardClaim",
                organization,
                UUID.randomUUID(),
                String.valueOf(scheme),
                (schema, stored) -> schema.receiveJson(
                        stored, bureau.sample("reward-claim", organization, values), org.sanshe.forms.Locale.ZH));
    }

    /** Checked and approved; the publicity runs. */
    public void published(String claim) {
        bureau.act(claim, "checkClaim", bureau.staff(Role.OFFICER), Map.of("outcome", "PASS", "opinion", "属实。"));
        approved(claim);
    }

    /** Approved by the section head. */
    public void approved(String claim) {
        bureau.act(
                claim,
                "approveReward",
                bureau.staff(Role.SECTION_HEAD),
                Map.of("outcome", "APPROVE", "opinion", "同意。"));
    }

    /** Somebody else of the bureau with the same role. */
    public Actor another(Role role) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(role.zh() + "乙")
                .query(Long.class)
                .single();
        return new Actor(id, id, role.zh() + "乙", Set.of(role), unit(), null, null);
    }

    /** The payout a cause has brought about. */
    public String payout(String cause) {
        return jdbc.sql("select case_no from grant_payout where cause = ?")
                .param(cause)
                .query(String.class)
                .single();
    }

    /** Quota arrives in a line of a payer. */
    public void quota(long payer, FundingSource source, String code, String yuan) {
        transaction.executeWithoutResult(s -> {
            long line = ledger.line(new LineKey(payer, source, bureau.now().getYear(), code), "奖补资金");
            ledger.issue(line, Money.of(yuan), "财预〔2026〕9号", bureau.staff(Role.FINANCE));
        });
    }

    /** Commits a payout's own share from fresh quota, and has everything paid by the bureau. */
    public void paid(String payout, FundingSource source, String yuan) {
        String code = "2296002-" + payout;
        quota(unit(), source, code, yuan);
        bureau.act(payout, "commitFunds", bureau.staff(Role.FINANCE), Map.of("lineCode", code));
        purse.arrives(payment(payout, unit()), yuan);
    }

    /** The payment of a payer. */
    public String payment(String payout, long payer) {
        return jdbc.sql("select case_no from payment where agreement = ? and payer_unit = ?")
                .params(payout, payer)
                .query(String.class)
                .single();
    }

    /** An agreement paid from lottery funds, all of it committed. */
    public String lotteryProject(String yuan) {
        String agreement = purse.caseFile("ZX", null);
        int year = bureau.now().getYear();
        transaction.executeWithoutResult(s -> {
            var key = new LineKey(unit(), FundingSource.LOTTERY_FUND, year, "2296002-" + agreement);
            long line = ledger.line(key, "助老项目");
            ledger.issue(line, Money.of(yuan), "财预〔2025〕3号", bureau.staff(Role.FINANCE));
            funding.plan(
                    agreement,
                    List.of(new Funding.Share(
                            agreement, unit(), "", FundingSource.LOTTERY_FUND, year, Money.of(yuan), null, Money.ZERO)),
                    bureau.staff(Role.FINANCE));
            ledger.commit(
                    agreement, Money.of(yuan), List.of(new Portion(line, Money.of(yuan))), bureau.staff(Role.FINANCE));
        });
        return agreement;
    }

    /** A part of an agreement is accepted and paid. */
    public void pays(String agreement, String item, String yuan) {
        purse.arrives(purse.claim(purse.accepted(agreement, item, yuan)).get(0), yuan);
    }
}
