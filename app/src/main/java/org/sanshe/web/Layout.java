package org.sanshe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page: who is logged in, the menu of their roles, the demo's clock. */
@ControllerAdvice
class Layout {

    /** How many entries of the menu fit on a line in either language. */
    private static final int SHOWN = 6;

    private final SansheClock clock;
    private final Messages messages;
    private final boolean demo;

    Layout(SansheClock clock, Messages messages, @Value("${sanshe.demo.enabled:false}") boolean demo) {
        this.clock = clock;
        this.messages = messages;
        this.demo = demo;
    }

    @ModelAttribute
    void fill(Model model, Actor viewer, HttpServletRequest request, Locale locale) {
        if (request.getRequestURI().startsWith("/api/")) return;
        model.addAttribute("viewer", viewer);
        if (demo) model.addAttribute("demo", SansheClock.minute(clock.instant()));
        if (viewer == null) return;
        // a long menu may fill the buffer before the first form of the page asks for its token, and for a session with
        // it
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) token.getToken();
        boolean english = "en".equals(locale.getLanguage());
        model.addAttribute(
                "viewerTitle",
                viewer.roles().stream().map(r -> english ? r.en() : r.zh()).collect(Collectors.joining(" · ")));
        String here = request.getRequestURI();
        List<Item> menu = menu(viewer, here);
        int shown = menu.size() <= SHOWN + 1 ? menu.size() : SHOWN;
        model.addAttribute("menu", menu.subList(0, shown));
        model.addAttribute("menuMore", menu.subList(shown, menu.size()));
        model.addAttribute(
                "menuMessages",
                new Item("/messages", "menu.messages", isHere(here, "/messages"), messages.unread(viewer)));
    }

    /** What is used daily comes first: the page shows so many and folds the rest. */
    private static List<Item> menu(Actor viewer, String here) {
        var menu = new ArrayList<Item>();
        boolean organization = viewer.is(Role.ORGANIZATION);
        add(menu, here, "/tasks", "menu.todo");
        if (organization) add(menu, here, "/opportunities", "menu.opportunities");
        if (organization) add(menu, here, "/grants/mine", "menu.grants.mine");
        if (viewer.is(Role.MENTOR)) add(menu, here, "/incubation/mentoring", "menu.incubation.mentoring");
        if (organization) add(menu, here, "/incubation/mine", "menu.incubation.mine");
        add(menu, here, "/cases", "menu.cases");
        if (organization) add(menu, here, "/engagements", "menu.engagements.own");
        else if (viewer.isStaff()) add(menu, here, "/engagements", "menu.engagements");
        if (viewer.is(Role.OFFICER, Role.SECTION_HEAD)) add(menu, here, "/acceptance", "menu.acceptance");
        if (organization
                || viewer.is(
                        Role.FINANCE, Role.TREASURY, Role.LEADER, Role.SECTION_HEAD, Role.AUDITOR, Role.SUPERVISOR)) {
            add(menu, here, "/payments", "menu.payments");
        }
        if (viewer.is(Role.FINANCE, Role.TREASURY, Role.LEADER, Role.SUPERVISOR, Role.AUDITOR)) {
            add(menu, here, "/ledger", "menu.ledger");
        }
        if (viewer.is(Role.LEADER, Role.SECTION_HEAD, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/overview", "menu.overview");
        if (organization || viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.LEADER, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/assessments", "menu.assessments");
        if (viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.LEADER, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR)) {
            add(menu, here, "/grants/rounds", "menu.grantRounds");
        }
        if (viewer.is(Role.OFFICER, Role.LEADER, Role.SECTION_HEAD, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/evaluations", "menu.evaluations");
        if (organization || viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/rectifications", "menu.rectifications");
        if (viewer.is(Role.OFFICER, Role.SECTION_HEAD)) add(menu, here, "/surveys", "menu.surveys");
        if (organization || viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/grants/claims", "menu.claims");
        if (viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/villages/spending", "menu.villages");
        if (viewer.is(Role.AUDITOR, Role.SUPERVISOR, Role.LEADER, Role.FINANCE))
            add(menu, here, "/trail", "menu.trail");
        if (organization || viewer.is(Role.OFFICER, Role.LEADER, Role.FINANCE))
            add(menu, here, "/contracts", "menu.contracts");
        if (viewer.is(Role.FINANCE)) add(menu, here, "/bonds", "menu.bonds");
        if (organization || viewer.is(Role.OFFICER, Role.PROCUREMENT))
            add(menu, here, "/frameworks", "menu.frameworks");
        if (organization || viewer.is(Role.OFFICER, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/rosters", "menu.rosters");
        if (viewer.is(Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR)) add(menu, here, "/records/checks", "menu.checks");
        if (organization || viewer.isStaff() || viewer.is(Role.MENTOR)) {
            add(menu, here, "/incubation/bases", "menu.incubation.bases");
        }
        if (organization || viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.SUPERVISOR))
            add(menu, here, "/incubation/desk", "menu.incubation.desk");
        if (organization) add(menu, here, "/incubation/passport", "menu.incubation.passport");
        if (viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.LEADER, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/incubation/overview", "menu.incubation.overview");
        if (viewer.isStaff() || organization) add(menu, here, "/challenges", "menu.challenges");
        if (viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.PROCUREMENT, Role.SUPERVISOR, Role.AUDITOR)) {
            add(menu, here, "/organizations", "menu.organizations");
            add(menu, here, "/evaluators", "menu.evaluators");
        }
        if (viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/schemes", "menu.schemes");
        if (organization || viewer.is(Role.OFFICER, Role.SECTION_HEAD, Role.SUPERVISOR, Role.AUDITOR))
            add(menu, here, "/grants/schemes", "menu.grantSchemes");
        if (viewer.is(Role.ADMIN)) add(menu, here, "/admin", "menu.admin");
        return menu;
    }

    private static void add(List<Item> menu, String here, String href, String key) {
        menu.add(new Item(href, key, isHere(here, href), 0));
    }

    private static boolean isHere(String here, String href) {
        return here.equals(href) || here.startsWith(href + "/");
    }

    /**
     * One entry of the menu.
     *
     * @param count how many things wait there; 0 is not shown
     */
    record Item(String href, String key, boolean here, long count) {}
}
