package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scheme from the first draft to its second version, and who may do what. */
@SansheTest
class GrantSchemeStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    GrantSchemes schemes;

    @Autowired
    GrantSchemeBook book;

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

    private long sample(String code) {
        return book.list(officer).stream()
                .filter(k -> k.scheme().code().equals(code) && k.scheme().unitId() == null)
                .findFirst()
                .orElseThrow()
                .scheme()
                .id();
    }

    private String begin(String code) {
        return bureau.start(
                "grantScheme",
                officer,
                Map.of("beginning", "COPY", "base", String.valueOf(sample(code)), "reason", "本区办法发布"));
    }

    private static Map<String, Object> typed(String file, String code) {
        var values = new LinkedHashMap<>(SchemeDraftFilling.of(Samples.of(file)));
        values.put("code", code);
        return values;
    }

    @Test
    void isDraftedReturnedPublishedByAnotherAndFollowedByTheNextVersion() {
        String caseNo = begin("GZ-CHUANGTOU");
        assertThat(caseNo).startsWith("FA2026-");
        var wrong = typed("guangzhou-2019", "MH-CHUANGTOU");
        wrong.put("maxShare", 70);
        wrong.put("publicityDays", 0);
        assertThatThrownBy(() -> bureau.act(caseNo, "draftScheme", officer, wrong))
                .satisfies(e -> assertThat(errors(e))
                        .containsKeys("minOwnShare", "publicityDays")
                        .hasSize(2));
        assertThat(book.of(caseNo)).isEmpty();

        bureau.act(caseNo, "draftScheme", officer, typed("guangzhou-2019", "MH-CHUANGTOU"));
        assertThat(book.of(caseNo).orElseThrow().scheme().body())
                .isEqualTo(Samples.of("guangzhou-2019").body());
        assertThat(schemes.inForce("MH-CHUANGTOU", officer.unitId(), LocalDate.of(2027, 1, 1)))
                .isEmpty();
        bureau.act(caseNo, "publishScheme", head, Map.of("decision", "RETURN", "opinion", "上限改为40万元"));
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftScheme");
        var changed = typed("guangzhou-2019", "MH-CHUANGTOU");
        changed.put("cap", "400000.00");
        bureau.act(caseNo, "draftScheme", officer, changed);

        var both = new Actor(
                officer.personId(), 77, "同一人", java.util.Set.of(Role.SECTION_HEAD), officer.unitId(), null, null);
        assertThatThrownBy(() -> bureau.act(
                        caseNo, "publishScheme", both, Map.of("decision", "PUBLISH", "validFrom", "2026-07-01")))
                .isNotNull();
        assertThatThrownBy(() -> bureau.act(
                        caseNo, "publishScheme", head, Map.of("decision", "PUBLISH", "validFrom", "2026-05-31")))
                .satisfies(e -> assertThat(errors(e)).containsKey("validFrom"));
        bureau.act(caseNo, "publishScheme", head, Map.of("decision", "PUBLISH", "validFrom", "2026-07-01"));
        bureau.ended(caseNo, "schemePublished");

        assertThat(schemes.inForce("MH-CHUANGTOU", officer.unitId(), LocalDate.of(2026, 6, 30)))
                .isEmpty();
        GrantScheme first = schemes.inForce("MH-CHUANGTOU", officer.unitId(), LocalDate.of(2026, 7, 1))
                .orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.body().amount().cap()).isEqualTo(Money.ofYuan(400_000));
        assertThat(evidence.of(caseNo).stream().map(Entry::act))
                .contains("grantSchemeDrafted", "grantSchemeReturned", "grantSchemeApproved");
        assertThatThrownBy(() -> jdbc.sql("update grant_scheme set body = '{}' where id = ?")
                        .param(first.id())
                        .update())
                .hasMessageContaining("does not change");

        // the next version takes its place from its day on; what began before ends under the first
        String next = bureau.start(
                "grantScheme",
                officer,
                Map.of("beginning", "COPY", "base", String.valueOf(first.id()), "reason", "上限提高"));
        var raised = typed("guangzhou-2019", "MH-CHUANGTOU");
        bureau.act(next, "draftScheme", officer, raised);
        bureau.act(next, "publishScheme", head, Map.of("decision", "PUBLISH", "validFrom", "2027-01-01"));
        assertThat(schemes.inForce("MH-CHUANGTOU", officer.unitId(), LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        GrantScheme second = schemes.inForce("MH-CHUANGTOU", officer.unitId(), LocalDate.of(2027, 1, 1))
                .orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.body().amount().cap()).isEqualTo(Money.ofYuan(500_000));
        assertThat(schemes.get(first.id()).body().amount().cap()).isEqualTo(Money.ofYuan(400_000));
    }

    @Test
    void aDraftThatIsNotWantedIsGoneAndACodeIsDraftedOnceAtATime() {
        String caseNo = begin("TC-CHUANGTOU-A");
        bureau.act(caseNo, "draftScheme", officer, typed("taicang-2018", "MH-GOUMAI"));
        String other = begin("TC-CHUANGTOU-A");
        assertThatThrownBy(() -> bureau.act(other, "draftScheme", officer, typed("taicang-2018", "MH-GOUMAI")))
                .satisfies(e -> assertThat(errors(e)).containsKey("code"));
        bureau.act(caseNo, "publishScheme", head, Map.of("decision", "REJECT", "opinion", "不办"));
        bureau.ended(caseNo, "schemeDiscarded");
        assertThat(book.of(caseNo)).isEmpty();
        bureau.act(other, "draftScheme", officer, typed("taicang-2018", "MH-GOUMAI"));
        assertThat(book.of(other)).isPresent();
    }

    /** Nothing of any sample is lost on the way through the form. */
    @Test
    void everySampleSurvivesTheForm() {
        for (String file : List.of(
                "longhua-2020",
                "zhongshan-2014",
                "premises-reward",
                "longgang-reward",
                "taishun-reward",
                "shaanxi-service-2025",
                "lottery-direct",
                "shangyu-micro-2020",
                "wujin-2016")) {
            String caseNo = bureau.start("grantScheme", officer, Map.of("beginning", "BLANK", "reason", "新办法"));
            bureau.act(caseNo, "draftScheme", officer, typed(file, "MH-" + file.toUpperCase(java.util.Locale.ROOT)));
            assertThat(book.of(caseNo).orElseThrow().scheme().body())
                    .as(file)
                    .isEqualTo(Samples.of(file).body());
        }
    }

    private static Map<String, String> errors(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InvalidInput input) return input.fieldErrors();
        }
        throw new AssertionError(e);
    }
}
