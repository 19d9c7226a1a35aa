package org.sanshe.incubation.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.Reading;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody learns whether a peer has scored, nor what. */
@SansheTest
class SelectionBlindTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Paneling paneling;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private List<String> all;
    private String call;
    private String selection;
    private List<Actor> members;

    @BeforeEach
    void aPanelBeforeItsSheets() throws Exception {
        bureau.open("2026-03-02");
        long base = incubating.base(2);
        call = incubating.call(base, "2026-02-01T09:00+08:00", "2026-02-28T17:00+08:00");
        all = paneling.checked(call, 3);
        selection = paneling.open(call);
        members = paneling.seated(selection, bureau.staff(Role.OFFICER), 3);
    }

    @Test
    void nothingDiffersByAByteWhateverAPeerGaveAndWhetherThePeerIsIn() {
        Actor peer = members.get(0);
        var readers = new LinkedHashMap<String, Actor>();
        readers.put("member", members.get(1));
        readers.put("officer", bureau.staff(Role.OFFICER));
        readers.put("applicant", paneling.applicant(all.get(0)));
        readers.forEach((who, reader) -> {
            var before = seenAfter(peer, reader, null);
            assertThat(seenAfter(peer, reader, "20"))
                    .as("%s after all was given", who)
                    .isEqualTo(before);
        });
        assertThat(seenAfter(peer, bureau.staff(Role.OFFICER), "20").get("GET /cases/" + selection))
                .startsWith("200");
        assertThat(seenAfter(peer, members.get(1), "20").get("GET /incubation/scoring/" + selection))
                .startsWith("200");
    }

    @Test
    void whatWasGivenIsSealedUntilTheLast() {
        for (int i = 0; i < 2; i++) paneling.score(selection, members.get(i), (s, c) -> "17.77");
        assertThat(bureau.find("17.77")).as("in clear nowhere").isEmpty();
        paneling.score(selection, members.get(2), (s, c) -> "17.77");
        assertThat(jdbc.sql("select total from incubation_selection_entry where application = ?")
                        .param(all.get(0))
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("71.08");
    }

    private Map<String, String> seenAfter(Actor peer, Actor reader, String points) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (points != null) paneling.score(selection, peer, (s, c) -> points);
            bureau.set("2026-03-02T10:00:10");
            var paths = Reading.paths(jdbc, selection, "scoreSheets", "declareInterest");
            paths.addAll(List.of(
                    "/incubation/selections/" + selection,
                    "/api/v1/incubation/selections/" + selection,
                    "/incubation/scoring/" + selection,
                    "/incubation/scoring/" + selection + "/" + all.get(0),
                    "/api/v1/incubation/scoring/" + selection,
                    "/public/incubation/admitted"));
            return Reading.all(mvc, paths, reader);
        });
    }
}
