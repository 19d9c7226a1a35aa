package org.sanshe.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** G29: what a village spends is decided by its tier, paid to the payee and disclosed; both sides of every limit. */
@SansheTest
class VillageSpendingStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Villages villages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private final Map<Post, Actor> holders = new EnumMap<>(Post.class);
    private long village;
    private int asked;

    @BeforeEach
    void aVillageUnderTheRulesOfTownA() throws Exception {
        bureau.open("2026-05-06");
        village = village("A", "MONTHLY");
    }

    private long village(String template, String disclosure) {
        Actor officer = bureau.staff(Role.OFFICER);
        long id = jdbc.sql("insert into unit (name, name_en, level, region_code, path)"
                        + " values ('荷塘村' || :no, 'Hetang', 'COMMUNITY', '430198', '/0/') returning id")
                .param(
                        "no",
                        jdbc.sql("select count(*) from unit").query(Long.class).single())
                .query(Long.class)
                .single();
        jdbc.sql("update unit set path = (select path from unit where id = ?) || id || '/' where id = ?")
                .params(officer.unitId(), id)
                .update();
        jdbc.sql("insert into village values (?, ?, ?, 30, 100000)")
                .params(id, template, disclosure)
                .update();
        for (Post post : Post.values()) {
            Actor holder = person(post.name(), id);
            holders.put(post, holder);
            villages.appoint(id, post, holder.personId(), officer);
        }
        return id;
    }

    private Actor person(String name, long unit) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        return new Actor(id, id, name, Set.of(Role.OFFICER), unit, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCTION, 999.99, HEAD SECRETARY",
        "PRODUCTION, 1000, COMMITTEES CENTRE",
        "PRODUCTION, 1999.99, COMMITTEES CENTRE",
        "PRODUCTION, 2000, SUPERVISION CENTRE TOWN_LEADER",
        "NON_PRODUCTION, 499.99, HEAD SECRETARY",
        "NON_PRODUCTION, 500, COMMITTEES CENTRE",
        "NON_PRODUCTION, 999.99, COMMITTEES CENTRE",
        "NON_PRODUCTION, 1000, SUPERVISION CENTRE TOWN_LEADER",
        "CONSTRUCTION, 9999.99, SUPERVISION CENTRE TOWN_LEADER",
        "CONSTRUCTION, 10000, SUPERVISION CENTRE TOWN_LEADER FIRST_LEADER"
    })
    void eachTierHasItsChain(String kind, String amount, String chain) {
        String spending = ask(kind, amount, "GOODS", "TRANSFER");
        for (String post : chain.split(" ")) {
            assertThat(bureau.open(spending, "approveSpending"))
                    .singleElement()
                    .satisfies(t -> assertThat(t.assignee())
                            .as(post)
                            .isEqualTo(holders.get(Post.valueOf(post)).personId()));
            approve(spending, Post.valueOf(post));
        }
        assertThat(bureau.openNodes(spending)).containsExactly("paySpending");
    }

    @ParameterizedTest
    @CsvSource({"500, HEAD", "500.01, HEAD DEMOCRATIC_FINANCE", "1000, HEAD DEMOCRATIC_FINANCE", "1000.01, COMMITTEES"})
    void theOtherTownCountsSignatures(String amount, String chain) {
        village = village("B", "QUARTERLY");
        String spending = ask("NON_PRODUCTION", amount, "GOODS", "TRANSFER");
        for (String post : chain.split(" ")) approve(spending, Post.valueOf(post));
        assertThat(bureau.openNodes(spending)).containsExactly("paySpending");
    }

    /** 1,800 in two halves to one payee on one day is 1,800; on another day, or to somebody else, it is not. */
    @Test
    void whatIsSplitIsCountedTogether() {
        Map<String, Object> half = Map.of("payee", "荷塘农机修理部", "amount", "900");
        String first = ask(half);
        assertThat(assignee(first)).isEqualTo(holders.get(Post.HEAD).personId());
        String second = ask(half);
        assertThat(assignee(second)).isEqualTo(holders.get(Post.COMMITTEES).personId());
        String other = ask(Map.of("payee", "清溪种子站", "amount", "900"));
        assertThat(assignee(other)).isEqualTo(holders.get(Post.HEAD).personId());
        bureau.at("2026-05-07T09:00");
        assertThat(assignee(ask(half))).isEqualTo(holders.get(Post.HEAD).personId());
    }

    @Test
    void cashIsForWagesAndSmallItemsAndNeverForAShop() {
        assertThatThrownBy(() -> ask("PRODUCTION", "80", "GOODS", "CASH")).hasMessageContaining("means");
        assertThat(ask("PRODUCTION", "3000", "WAGES", "CASH")).startsWith("ZC");
        assertThat(ask("PRODUCTION", "1000", "SMALL", "CASH")).startsWith("ZC");
        assertThatThrownBy(() -> ask("PRODUCTION", "1000.01", "SMALL", "CASH")).hasMessageContaining("means");
        village = village("B", "QUARTERLY");
        assertThat(ask("PRODUCTION", "1000", "WAGES", "CASH")).startsWith("ZC");
        assertThatThrownBy(() -> ask("PRODUCTION", "1000.01", "WAGES", "CASH")).hasMessageContaining("means");
    }

    @Test
    void whoApprovesKeepsNoBooksAndWhoSupervisesIsNoRelative() {
        Actor officer = bureau.staff(Role.OFFICER);
        for (Post post : List.of(Post.SECRETARY, Post.HEAD)) {
            assertThatThrownBy(() -> villages.appoint(
                            village, Post.BOOKKEEPER, holders.get(post).personId(), officer))
                    .hasMessageContaining("TWO_POSTS");
        }
        Actor sister = person("姐姐", village);
        jdbc.sql("insert into village_relative values (?, ?)")
                .params(holders.get(Post.HEAD).personId(), sister.personId())
                .update();
        assertThatThrownBy(() -> villages.appoint(village, Post.SUPERVISION, sister.personId(), officer))
                .hasMessageContaining("RELATIVE");
        // nor does a relation that comes to light later stand beside the posts
        assertThatThrownBy(() -> villages.relate(
                        village,
                        holders.get(Post.SUPERVISION).personId(),
                        holders.get(Post.SECRETARY).personId(),
                        officer))
                .hasMessageContaining("RELATIVE");
        // only the bookkeeper asks
        assertThatThrownBy(() -> bureau.start("villageSpending", holders.get(Post.SECRETARY), values(Map.of())))
                .hasMessageContaining("NOT_BOOKKEEPER");
    }

    @Test
    void aVillageIsRegisteredBelowTheUnitOfWhoRegistersIt() throws Exception {
        Actor head = bureau.staff(Role.SECTION_HEAD);
        var registered = mvc.perform(post("/villages")
                        .param("name", "新溪村")
                        .param("template", "B")
                        .param("disclosure", "QUARTERLY")
                        .param("representatives", "24")
                        .param("pettyCash", "1000")
                        .with(user(TestAccounts.of(head)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(text(registered.getResponse().getRedirectedUrl(), head)).contains("新溪村", "空缺");
        mvc.perform(post("/villages")
                        .param("name", "新溪村")
                        .param("template", "B")
                        .param("disclosure", "QUARTERLY")
                        .param("representatives", "0")
                        .param("pettyCash", "1000")
                        .with(user(TestAccounts.of(head)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aVoteNeedsItsQuorumAndItsMajority() {
        String spending = ask("PRODUCTION", "2000", "GOODS", "TRANSFER");
        Actor records = holders.get(Post.SUPERVISION);
        // of 30 representatives 20 must come, and more than half of them agree
        assertThatThrownBy(() -> vote(spending, records, 19, 19, "AGREE")).hasMessageContaining("present");
        assertThatThrownBy(() -> vote(spending, records, 20, 10, "AGREE")).hasMessageContaining("inFavour");
        vote(spending, records, 20, 11, "AGREE");
        approve(spending, Post.CENTRE);
        bureau.act(
                spending,
                "approveSpending",
                holders.get(Post.TOWN_LEADER),
                Map.of("decision", "REFUSE", "opinion", "没有列入年度计划。"));
        bureau.ended(spending, "spendingRefusedEnd");
    }

    @Test
    void whatWasPaidIsDisclosedWithItsMonthAndWhatWasVotedOnAtOnce() throws Exception {
        String small = ask(Map.of("amount", "600", "payee", "王某某", "purpose", "LABOUR", "what", "清理沟渠"));
        approve(small, Post.HEAD);
        approve(small, Post.SECRETARY);
        assertThatThrownBy(() -> pay(small, "别人", "电汇1")).hasMessageContaining("receivedBy");
        pay(small, "王某某", "电汇1");
        bureau.ended(small, "spent");
        String large = ask(Map.of("amount", "2600", "payee", "清溪水泥厂", "what", "修补村道"));
        approve(large, Post.SUPERVISION);
        approve(large, Post.CENTRE);
        approve(large, Post.TOWN_LEADER);
        assertThatThrownBy(() -> pay(large, "清溪水泥厂", "电汇1")).hasMessageContaining("voucherNo");
        pay(large, "清溪水泥厂", "电汇2");

        String path = "/public/villages/" + village;
        assertThat(text(path, null)).contains("修补村道", "清溪水泥厂", "2,600.00").doesNotContain("清理沟渠");
        bureau.at("2026-05-31T23:59");
        assertThat(text(path, null)).doesNotContain("清理沟渠");
        bureau.at("2026-06-01T00:00");
        assertThat(text(path, null)).contains("清理沟渠").doesNotContain("王某某");
        assertThat(text("/villages/spending", bureau.staff(Role.OFFICER))).contains(small, large, "已付款");
        assertThat(text("/villages/" + village + "/posts", bureau.staff(Role.OFFICER)))
                .contains("SECRETARY", "村书记");
        assertThat(text("/public/villages", null)).contains("荷塘村");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, MONTHLY, 2026-04-01",
        "2026-12-31, MONTHLY, 2027-01-01",
        "2026-03-31, QUARTERLY, 2026-04-01",
        "2026-04-01, QUARTERLY, 2026-07-01",
        "2026-12-31, QUARTERLY, 2027-01-01"
    })
    void aQuarterAndAMonthEndWhereTheyEnd(LocalDate paid, String disclosure, LocalDate disclosed) {
        assertThat(VillageSpendingProcess.next(paid, disclosure)).isEqualTo(disclosed);
    }

    private String ask(String kind, String amount, String purpose, String means) {
        return ask(
                Map.of("kind", kind, "amount", amount, "purpose", purpose, "means", means, "payee", "收款人" + ++asked));
    }

    private String ask(Map<String, Object> changes) {
        return bureau.start("villageSpending", holders.get(Post.BOOKKEEPER), values(changes));
    }

    private Map<String, Object> values(Map<String, Object> changes) {
        var all = new HashMap<>(changes);
        all.put("village", String.valueOf(village));
        return bureau.sample("village-spending", holders.get(Post.BOOKKEEPER), all);
    }

    private long assignee(String spending) {
        return bureau.open(spending, "approveSpending").get(0).assignee();
    }

    private void approve(String spending, Post post) {
        if (post.meets()) vote(spending, holders.get(post), 24, 20, "AGREE");
        else bureau.act(spending, "approveSpending", holders.get(post), Map.of("decision", "AGREE"));
    }

    private void vote(String spending, Actor records, int present, int inFavour, String decision) {
        bureau.act(
                spending,
                "approveSpending",
                records,
                Map.of("present", present, "inFavour", inFavour, "decision", decision));
    }

    private void pay(String spending, String payee, String voucher) {
        bureau.act(
                spending,
                "paySpending",
                holders.get(Post.BOOKKEEPER),
                Map.of("paidOn", bureau.now().toLocalDate().toString(), "receivedBy", payee, "voucherNo", voucher));
    }

    private String text(String path, Actor actor) throws Exception {
        var request = actor == null ? get(path) : get(path).with(user(TestAccounts.of(actor)));
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
