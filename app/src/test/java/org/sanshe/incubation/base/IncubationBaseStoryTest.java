package org.sanshe.incubation.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A base from the first draft to its second version and its closing, and who may do what. */
@SansheTest
class IncubationBaseStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Bases bases;

    @Autowired
    BaseBook book;

    @Autowired
    BaseList list;

    @Autowired
    SampleRules samples;

    @Autowired
    Places places;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    Actor officer;
    Actor head;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-06-01");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
    }

    private String begin(String sample) {
        return bureau.start(
                "incubationBase", officer, Map.of("doing", "RECOGNISE", "sample", sample, "reason", "本区第一个基地"));
    }

    private String about(String doing, long base) {
        return bureau.start(
                "incubationBase", officer, Map.of("doing", doing, "base", String.valueOf(base), "reason", "场地变化"));
    }

    private Map<String, Object> typed(String sample, String code, int places) {
        var values = bureau.sample("incubation-base", officer, Map.of());
        values.putAll(BaseDraftFilling.of(samples.of(sample).orElseThrow()));
        values.put("code", code);
        values.put("places", places);
        values.put("rulesSource", "明民发〔2026〕6号");
        return values;
    }

    private long recognised(String code, int places) {
        String caseNo = begin("DEFAULT");
        bureau.act(caseNo, "draftBase", officer, typed("DEFAULT", code, places));
        bureau.act(caseNo, "confirmBase", head, Map.of("decision", "RECOGNISE", "validFrom", "2026-06-01"));
        return list.of(officer.unitId()).stream()
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void isDraftedReturnedRecognisedByAnotherAndFollowedByTheNextVersion() {
        String caseNo = begin("CHENGDU-2012");
        assertThat(caseNo).startsWith("JD2026-");

        // everything is checked as a whole, and told at the row it was typed in
        var wrong = typed("CHENGDU-2012", "MH-01", 8);
        wrong.put("startUpYears", 4);
        wrong.put("terms", List.of());
        var criteria = new ArrayList<>(rows(wrong, "criteria"));
        criteria.set(0, change(criteria.get(0), "weight", 30));
        criteria.add(0, change(change(criteria.get(12), "code", "EXTRA"), "weight", 0));
        wrong.put("criteria", criteria);
        wrong.put("sources", rows(wrong, "sources").subList(1, 27));
        assertThatThrownBy(() -> bureau.act(caseNo, "draftBase", officer, wrong))
                .satisfies(e -> assertThat(errors(e).keySet())
                        .containsExactlyInAnyOrder(
                                "hubYears", "terms", "tables[0].use", "criteria[0].weight", "sources"));
        assertThat(book.draft(caseNo)).isEmpty();

        bureau.act(caseNo, "draftBase", officer, typed("CHENGDU-2012", "MH-01", 8));
        assertThat(book.get(caseNo).body())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(samples.of("CHENGDU-2012").orElseThrow().body());
        assertThat(list.of(officer.unitId())).isEmpty();
        bureau.act(caseNo, "confirmBase", head, Map.of("decision", "RETURN", "opinion", "孵化期改为9个月"));
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftBase");
        var changed = typed("CHENGDU-2012", "MH-01", 8);
        changed.put("terms", List.of(Map.of("months", 9)));
        bureau.act(caseNo, "draftBase", officer, changed);

        var both = new Actor(
                officer.personId(), 77, "同一人", java.util.Set.of(Role.SECTION_HEAD), officer.unitId(), null, null);
        assertThatThrownBy(() -> bureau.act(
                        caseNo, "confirmBase", both, Map.of("decision", "RECOGNISE", "validFrom", "2026-07-01")))
                .isNotNull();
        assertThatThrownBy(() -> bureau.act(
                        caseNo, "confirmBase", head, Map.of("decision", "RECOGNISE", "validFrom", "2026-05-31")))
                .satisfies(e -> assertThat(errors(e)).containsKey("validFrom"));
        bureau.act(caseNo, "confirmBase", head, Map.of("decision", "RECOGNISE", "validFrom", "2026-07-01"));
        bureau.ended(caseNo, "baseRecognised");

        Base base = list.of(officer.unitId()).get(0);
        assertThat(base.status()).isEqualTo(Base.Status.ACTIVE);
        assertThat(base.places()).isEqualTo(8);
        assertThat(places.of(base.id()).free()).isEqualTo(8);
        assertThat(bases.inForce(base.id(), LocalDate.of(2026, 6, 30))).isEmpty();
        BaseRules first = bases.inForce(base.id(), LocalDate.of(2026, 7, 1)).orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.body().terms()).containsExactly(9);
        assertThat(disclosure.of(caseNo)).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(NoticeKind.INCUBATION_BASE);
            assertThat(n.html()).contains("9个月", "8个", "未核实");
        });
        assertThat(evidence.of(caseNo).stream().map(org.sanshe.evidence.Entry::act))
                .contains(
                        "incubationBaseDrafted",
                        "incubationBaseReturned",
                        "incubationBaseConfirmed",
                        "incubationBasePublished");
        assertThatThrownBy(() -> jdbc.sql("update incubation_rules set body = '{}' where id = ?")
                        .param(first.id())
                        .update())
                .hasMessageContaining("do not change");

        // the next version takes its place from its day on; what began before ends under the first
        String next = about("REVISE", base.id());
        var raised = typed("CHENGDU-2012", "MH-01", 10);
        bureau.act(next, "draftBase", officer, raised);
        bureau.act(next, "confirmBase", head, Map.of("decision", "RECOGNISE", "validFrom", "2027-01-01"));
        assertThat(bases.inForce(base.id(), LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .id())
                .isEqualTo(first.id());
        BaseRules second = bases.inForce(base.id(), LocalDate.of(2027, 1, 1)).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.body().terms()).containsExactly(6, 12);
        assertThat(bases.rules(first.id()).body().terms()).containsExactly(9);
        assertThat(places.of(base.id()).places()).isEqualTo(10);
        assertThat(disclosure.of(next))
                .singleElement()
                .satisfies(n -> assertThat(n.title()).endsWith("管理办法修订公告"));
    }

    @Test
    void aCodeIsOneBasesAndOneCasesAtATime() {
        long base = recognised("MH-01", 4);
        String other = begin("DEFAULT");
        assertThatThrownBy(() -> bureau.act(other, "draftBase", officer, typed("DEFAULT", "MH-01", 4)))
                .satisfies(e -> assertThat(errors(e)).containsOnlyKeys("code"));
        bureau.act(other, "draftBase", officer, typed("DEFAULT", "MH-02", 4));
        String third = begin("DEFAULT");
        assertThatThrownBy(() -> bureau.act(third, "draftBase", officer, typed("DEFAULT", "MH-02", 4)))
                .satisfies(e -> assertThat(errors(e).get("code")).contains(other));
        bureau.act(other, "confirmBase", head, Map.of("decision", "REJECT", "opinion", "场地不足"));
        bureau.ended(other, "baseRefused");
        bureau.act(third, "draftBase", officer, typed("DEFAULT", "MH-02", 4));

        String revision = about("REVISE", base);
        bureau.act(revision, "draftBase", officer, typed("DEFAULT", "MH-01", 5));
        String twice = about("REVISE", base);
        assertThatThrownBy(() -> bureau.act(twice, "draftBase", officer, typed("DEFAULT", "MH-01", 6)))
                .satisfies(e -> assertThat(errors(e).get("code")).contains(revision));
    }

    @Test
    void placesAreNeverFewerThanThoseHeldAndABaseWithTenantsIsNotClosed() {
        long base = recognised("MH-03", 3);
        long one = incubating.founders("银龄互助");
        long two = incubating.founders("邻里守望");
        incubating.tenant(base, one, Track.FOUNDING, LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31));
        incubating.tenant(base, two, Track.FOUNDING, LocalDate.of(2026, 6, 1), LocalDate.of(2027, 5, 31));

        String revision = about("REVISE", base);
        assertThatThrownBy(() -> bureau.act(revision, "draftBase", officer, typed("DEFAULT", "MH-03", 1)))
                .satisfies(e -> assertThat(errors(e)).containsOnlyKeys("places"));
        bureau.act(revision, "draftBase", officer, typed("DEFAULT", "MH-03", 2));
        bureau.act(revision, "confirmBase", head, Map.of("decision", "RECOGNISE", "validFrom", "2026-06-01"));
        assertThat(places.of(base).places()).isEqualTo(2);
        assertThat(places.of(base).free()).isZero();

        assertThatThrownBy(() -> about("CLOSE", base))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(IncubationBaseRule.TENANTS));
        jdbc.sql("update incubation_tenancy set status = 'CLOSED' where base_id = ?")
                .param(base)
                .update();
        assertThatThrownBy(() -> about("CLOSE", base))
                .as("the places are still held")
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(IncubationBaseRule.TENANTS));
        jdbc.sql("update incubation_place set state = 'FREE', application = null where base_id = ?")
                .param(base)
                .update();
        assertThatThrownBy(() -> about("CLOSE", base))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(IncubationBaseRule.CALLS_OPEN));
        jdbc.sql("update incubation_call set status = 'CLOSED' where base_id = ?")
                .param(base)
                .update();

        String kept = about("CLOSE", base);
        bureau.act(kept, "confirmClosing", head, Map.of("decision", "KEEP", "opinion", "继续开放"));
        bureau.ended(kept, "baseKept");
        String closed = about("CLOSE", base);
        bureau.act(closed, "confirmClosing", head, Map.of("decision", "CLOSE", "opinion", "同意"));
        bureau.ended(closed, "baseClosed");
        assertThat(bases.get(base).status()).isEqualTo(Base.Status.CLOSED);
        assertThat(disclosure.of(closed))
                .singleElement()
                .satisfies(n -> assertThat(n.title()).endsWith("关闭公告"));
        assertThatThrownBy(() -> about("REVISE", base))
                .satisfies(e -> assertThat(errors(e)).containsKey("base"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> values, String key) {
        return (List<Map<String, Object>>) values.get(key);
    }

    private static Map<String, Object> change(Map<String, Object> row, String key, Object value) {
        var changed = new LinkedHashMap<>(row);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, String> errors(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InvalidInput input) return input.fieldErrors();
        }
        throw new AssertionError(e);
    }
}
