package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.sanshe.ledger.FundingSource.GENERAL_BUDGET;
import static org.sanshe.ledger.FundingSource.LOTTERY_FUND;
import static org.sanshe.ledger.Treasury.of;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the ledger shows, to whom, and whether its proof finds what was tampered with. */
@SansheTest
class LedgerPagesTest {

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    Funding funding;

    @Autowired
    LedgerProof proof;

    @Autowired
    LedgerTrail trail;

    @Autowired
    Environment environment;

    @Autowired
    MockMvc mvc;

    private long bureau;
    private Actor finance;
    private Actor stranger;
    private String contract;
    private long line;
    private Voucher paid;

    @BeforeEach
    void found() {
        treasury.on("2025-06-02");
        bureau = treasury.unit("明湖区民政局", null);
        finance = treasury.person("钱会计", bureau, Role.FINANCE);
        stranger = treasury.person("别会计", treasury.unit("别区民政局", null), Role.FINANCE);
        contract = "LY" + UUID.randomUUID();
        line = treasury.quota(bureau, GENERAL_BUDGET, 2025, "1000.00", finance);
        treasury.quota(treasury.unit("青石街道", bureau), LOTTERY_FUND, 2025, "300.00", finance);
        treasury.in(() -> ledger.commit(contract, Money.of("700.00"), of(line, "700.00"), finance));
        treasury.in(() -> ledger.release(contract, of(line, "0.01"), "=cmd|' /C calc'!A0", finance));
        treasury.in(() -> ledger.accrue(contract, "i1", of(line, "200.00"), finance));
        treasury.in(() -> ledger.send(contract, "i1", contract + "-1", of(line, "200.00"), finance));
        paid = treasury.in(() -> ledger.settle(contract, "i1", contract + "-1", LocalDate.of(2025, 6, 2), finance));
    }

    @Test
    void balancesAreShownBySourceAndLineOfTheUnitAndThoseBelow() throws Exception {
        ask("/ledger?year=2025", finance)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("彩票公益金（福利彩票）")))
                .andExpect(content().string(containsString("青石街道")))
                .andExpect(content().string(containsString("499.99")));
        ask("/ledger?year=2025", stranger).andExpect(content().string(not(containsString("499.99"))));
        ask("/api/v1/ledger/balances?year=2025&source=LOTTERY_FUND", finance)
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].amounts.AVAILABLE.fen").value(30000));
    }

    @Test
    void aForeignLineVoucherOrAgreementIsNotThere() throws Exception {
        for (String path : List.of(
                "/ledger/lines/" + line,
                "/ledger/vouchers/" + paid.id(),
                "/ledger/agreements/" + contract,
                "/api/v1/ledger/vouchers/" + paid.id(),
                "/api/v1/ledger/agreements/" + contract)) {
            ask(path, finance).andExpect(status().isOk());
            ask(path, stranger).andExpect(status().isNotFound());
        }
        ask("/ledger/vouchers/" + paid.id(), finance)
                .andExpect(content().string(containsString("200.00")))
                .andExpect(content().string(containsString("在途")));
    }

    @Test
    void vouchersAreFilteredAndExportedExactlySo() throws Exception {
        ask("/ledger/vouchers?kind=SETTLE&year=2025", finance)
                .andExpect(content().string(containsString(paid.no())))
                .andExpect(content().string(not(containsString("确认应付</td>"))));
        ask("/api/v1/ledger/vouchers?agreement=" + contract, finance).andExpect(jsonPath("$", hasSize(5)));
        ask("/api/v1/ledger/vouchers?agreement=" + contract, stranger).andExpect(jsonPath("$", hasSize(0)));
        String csv = new String(
                ask("/ledger/vouchers/export?format=csv&agreement=" + contract, finance)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(1 + 5 * 2);
        assertThat(csv).contains(",-200.00,").contains("释放承诺：=cmd");
        ask("/ledger/vouchers/export?agreement=" + contract, finance)
                .andExpect(status().isOk())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsByteArray()).startsWith('P', 'K'));
    }

    @Test
    void whatWasPromisedAndHasNotArrivedIsListedAfterItsDay() throws Exception {
        plan("800.00", LocalDate.of(2025, 6, 2));
        ask("/ledger/missing", finance).andExpect(content().string(not(containsString(contract))));
        plan("800.00", LocalDate.of(2025, 6, 1));
        ask("/ledger/missing", finance)
                .andExpect(content().string(containsString(contract)))
                .andExpect(content().string(containsString("100.01")));
        ask("/ledger", finance).andExpect(content().string(containsString("有1笔承诺的资金")));
        plan("699.99", LocalDate.of(2025, 6, 1));
        ask("/ledger/missing", finance).andExpect(content().string(not(containsString(contract))));
    }

    private void plan(String yuan, LocalDate dueOn) {
        var share = new Funding.Share(contract, bureau, null, GENERAL_BUDGET, 2025, Money.of(yuan), dueOn, Money.ZERO);
        treasury.in(() -> {
            funding.plan(contract, List.of(share), finance);
            return true;
        });
    }

    @Test
    void theTrailLeadsFromAnOrderToItsAgreementAndItsLine() {
        assertThat(trail.ofOrder(contract + "-1"))
                .extracting(Voucher::kind)
                .containsExactly(VoucherKind.SEND, VoucherKind.SETTLE);
        assertThat(trail.ofItem(contract, "i1")).hasSize(3);
        assertThat(trail.ofAgreement(contract)).hasSize(5);
        assertThat(trail.agreementsOf(line)).containsExactly(contract);
        assertThat(trail.voucher(paid.no())).contains(paid);
        assertThat(trail.postings(paid.id()))
                .extracting(LedgerTrail.Posted::account)
                .containsExactly(Account.IN_TRANSIT, Account.PAID);
    }

    @Test
    void theProofFindsNothingAndThenWhatWasTamperedWith() throws Exception {
        assertThat(proof.of(bureau, 2025).anomalies()).isEmpty();
        assertThat(proof.of(bureau, 2025).sum()).isEqualTo(Money.ZERO);
        ask("/ledger/proof?year=2025", finance).andExpect(content().string(containsString("没有发现异常")));
        String report = mvc.perform(post("/ledger/proof")
                        .param("year", "2025")
                        .with(user(TestAccounts.of(finance)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        ask(report, finance)
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PDF));
        var owner = Owner.of(environment);
        owner.sql("alter table posting disable trigger user").update();
        owner.sql("update posting set amount = amount * 3 where voucher = ?")
                .param(paid.id())
                .update();
        assertThat(proof.of(bureau, 2025).anomalies())
                .anyMatch(a -> a.startsWith("余额为负"))
                .anyMatch(a -> a.startsWith("已付资金"))
                .anyMatch(a -> a.equals("凭证与记录链不一致：" + paid.no()));
        owner.sql("delete from posting where voucher = ? and no = 1")
                .param(paid.id())
                .update();
        assertThat(proof.of(bureau, 2025).anomalies())
                .anyMatch(a -> a.startsWith("凭证借贷不平"))
                .anyMatch(a -> a.startsWith("凭证分录不全"));
        ask("/ledger/proof?year=2025", finance).andExpect(content().string(containsString("请立即核查")));
        owner.sql("delete from posting where voucher = ?").param(paid.id()).update();
        owner.sql("delete from voucher where id = ?").param(paid.id()).update();
        assertThat(proof.of(bureau, 2025).anomalies()).anyMatch(a -> a.equals("凭证号不连续：" + paid.no()));
    }

    @Test
    void theYearsEndIsShownBeforeItIsClosed() throws Exception {
        treasury.on("2025-12-01");
        ask("/ledger/year-end", finance)
                .andExpect(content().string(containsString("300.01")))
                .andExpect(content().string(containsString("499.99")))
                .andExpect(content().string(not(containsString("/cases/new/yearEnd"))));
        treasury.on("2025-12-31");
        ask("/ledger/year-end", finance).andExpect(content().string(containsString("/cases/new/yearEnd")));
    }

    private ResultActions ask(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(user(TestAccounts.of(actor))));
    }
}
