package org.sanshe.incubation.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.selection.IncubationSelections.Selection;
import org.sanshe.incubation.selection.ReviewPanel.Drawing;
import org.sanshe.incubation.selection.SelectionRanking.Ranked;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.seal.Draw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评审台的内容: a selection with every figure against the places, its draws, and the waiting list of a base. */
@Component
class SelectionBoard {

    private final IncubationSelections selections;
    private final SelectionRanking ranking;
    private final IncubationPanels panels;
    private final PanelScoring scoring;
    private final Bases bases;
    private final Places places;
    private final Cases cases;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    SelectionBoard(
            IncubationSelections selections,
            SelectionRanking ranking,
            IncubationPanels panels,
            PanelScoring scoring,
            Bases bases,
            Places places,
            Cases cases,
            Evidence evidence,
            JdbcClient jdbc) {
        this.selections = selections;
        this.ranking = ranking;
        this.panels = panels;
        this.scoring = scoring;
        this.bases = bases;
        this.places = places;
        this.cases = cases;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** 排名的一行. @param cut whether the places end before it */
    public record Row(Ranked ranked, String state, boolean cut) {}

    /** 一次抽取. @param repeated whether drawing again gives the same @param anchored whether the chain has the seed */
    public record Drawn(String seed, int pool, int excluded, int needed, boolean repeated, boolean anchored) {}

    /** 评审台. @param reviewers those who scored; empty while the sheets are sealed */
    public record Board(
            Selection selection,
            Base base,
            Places.Occupancy occupancy,
            ScoreTable table,
            List<Row> rows,
            List<String> reviewers,
            List<Drawn> draws) {

        /** Whether the sheets are open. */
        public boolean isRanked() {
            return rows.stream().anyMatch(r -> r.ranked().total() != null);
        }
    }

    /** @throws NotFound when the actor may not see the selection; a constant number of statements */
    Board of(String no, Actor actor) {
        cases.visible(no, actor);
        Selection s = selections.get(no);
        ReviewPanel panel = panels.get(no);
        var rows = new ArrayList<Row>();
        int standing = 0;
        boolean cut = false;
        for (Ranked r : ranking.of(no)) {
            boolean listed = r.entry().listed() && r.entry().status() != Status.DECLINED;
            boolean ends = !cut && standing == s.places() && listed;
            cut |= ends;
            if (listed) standing++;
            rows.add(new Row(r, SelectionDesk.state(r.entry(), s.places()), ends));
        }
        return new Board(
                s,
                bases.get(s.baseId()),
                places.of(s.baseId()),
                scoring.table(panel),
                rows,
                panel.isClosed() ? scoring.reviewers(panel) : List.of(),
                draws(no));
    }

    private List<Drawn> draws(String no) {
        Map<Integer, String> chain = evidence.of(no).stream().collect(Collectors.toMap(Entry::seq, Entry::digest));
        return panels.draws(no).stream()
                .map(d -> new Drawn(
                        d.seed(),
                        d.pool().size(),
                        d.excluded().size(),
                        d.needed(),
                        repeated(d),
                        d.seed().equals(chain.get((int) d.evidenceSeq()))))
                .toList();
    }

    private static boolean repeated(Drawing d) {
        List<Long> again = Draw.order(d.seed(), d.pool());
        return Draw.poolDigest(d.pool()).equals(d.poolDigest())
                && again.equals(d.order())
                && again.subList(0, d.needed()).equals(d.result());
    }

    /** 候补的一行. @param turn whose turn it is, from 1 @param until the last day of the list; null while not announced */
    public record Waiting(
            int turn,
            String application,
            String organization,
            String call,
            Integer rank,
            String score,
            LocalDate until) {}

    /** 一个基地的候补名单. */
    public record WaitingList(Base base, Places.Occupancy occupancy, List<Waiting> rows) {}

    /** @throws NotFound when the base is not the actor's to see: its unit's, those above it, or the operator's */
    WaitingList waiting(long baseId, Actor actor) {
        Base base = bases.get(baseId);
        boolean operator = base.operatorId() != null && base.operatorId().equals(actor.organizationId());
        if (!operator && !(actor.isStaff() && below(base.unitId(), actor.unitId()))) {
            throw new NotFound("incubation base " + baseId);
        }
        List<Waiting> rows = jdbc.sql("""
                        select row_number() over (order by c.opens_at, c.case_no, a.rank) as turn, a.case_no as application,
                          o.name as organization, c.title as call, a.rank, a.score::text as score, s.waits_until as until
                          from incubation_application a join incubation_call c on c.case_no = a.call
                          join organization o on o.id = a.organization_id
                          left join incubation_selection_entry e on e.application = a.case_no
                          left join incubation_selection s on s.case_no = e.selection
                         where a.base_id = ? and a.status = 'WAITING'
                         order by c.opens_at, c.case_no, a.rank limit 500
                        """).param(baseId).query(Waiting.class).list();
        return new WaitingList(base, places.of(baseId), rows);
    }

    private boolean below(long unit, Long mine) {
        return mine != null
                && jdbc.sql("select its.path like mine.path || '%' from unit its, unit mine"
                                + " where its.id = ? and mine.id = ?")
                        .params(unit, mine)
                        .query(Boolean.class)
                        .single();
    }

    /** 入驻的一行, for everybody. */
    public record Admitted(String base, String baseEn, String call, String organization, LocalDate decidedOn) {}

    /** Who was admitted, newest first, at most two hundred. */
    List<Admitted> admitted() {
        return jdbc.sql("""
                        select b.name as base, b.name_en as base_en, c.title as call, o.name as organization,
                          s.announced_on as decided_on from incubation_application a
                          join incubation_call c on c.case_no = a.call join incubation_base b on b.id = a.base_id
                          join organization o on o.id = a.organization_id
                          join incubation_selection_entry e on e.application = a.case_no
                          join incubation_selection s on s.case_no = e.selection
                         where a.status = 'ACCEPTED' and s.announced_on is not null
                         order by s.announced_on desc, b.id, a.rank limit 200
                        """).query(Admitted.class).list();
    }
}
