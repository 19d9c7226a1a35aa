package org.sanshe.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.ApplicationContext;

/** Purchases of the demo bureau played up to a given moment, and what its people type, for tests of other packages. */
public final class Rehearsal {

    private final Stage stage;
    private final PurchasePlay play;

    /**
     * A play of one project.
     *
     * @param project a file of {@code demo/projects}
     */
    public Rehearsal(ApplicationContext application, String project) {
        stage = application.getBean(Stage.class);
        play = new PurchasePlay(stage, project);
    }

    /** What starts a purchase of that project. */
    public static Map<String, Object> valuesOfANeed(String project) {
        return NeedPapers.need(Project.read(project), LocalDate.now(SansheClock.ZONE));
    }

    /** What its performance assessment says. */
    public static Map<String, Object> valuesOfAnAssessment(String project) {
        return NeedPapers.assessment(Project.read(project));
    }

    /** The name of the project, which is the title of its case. */
    public String title() {
        return play.project().name();
    }

    public String caseNo() {
        return play.caseNo();
    }

    /** Until the performance assessment waits for the officer. */
    public Rehearsal raised() {
        play.raiseNeed();
        return this;
    }

    /** Until the notice is out and organizations may respond. */
    public Rehearsal noticed() {
        play.planned().waitForIntent().noticed();
        return this;
    }

    /** Until the members of the panel score three responses. */
    public Rehearsal scoring() {
        noticed();
        play.respond("org1", 0).respond("org2", 50).respond("org5", 90).waitForResponses();
        play.consulted();
        return this;
    }

    /** The accounts of those whose sheets are missing. */
    public List<String> scorers() {
        return stage.open(play.caseNo(), "scoreResponses").stream()
                .map(task -> username(task.assignee()))
                .toList();
    }

    private String username(long personId) {
        return Cast.usernames().stream()
                .filter(name -> stage.actor(name).personId() == personId)
                .findFirst()
                .orElseThrow();
    }

    public Map<String, Object> need() {
        return NeedPapers.need(play.project(), stage.today());
    }

    public Map<String, Object> assessment() {
        return NeedPapers.assessment(play.project());
    }

    public Map<String, Object> registration() {
        return TenderPapers.registration(play.caseNo());
    }

    /** Without its files. */
    public Map<String, Object> response() {
        var values = new java.util.LinkedHashMap<>(
                TenderPapers.response(play.project(), play.project().lines(), "", ""));
        values.keySet().removeAll(List.of("responseFiles", "qualificationFiles"));
        return values;
    }
}
