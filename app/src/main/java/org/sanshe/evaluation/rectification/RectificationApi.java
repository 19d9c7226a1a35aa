package org.sanshe.evaluation.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.evaluation.RectificationOutcome.Sanction;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 整改接口: what the pages of the register do, for programs. */
@RestController
@RequestMapping("/api/v1/rectifications")
class RectificationApi {

    private final RectificationViews views;
    private final Missing missing;

    RectificationApi(RectificationViews views, Missing missing) {
        this.views = views;
        this.missing = missing;
    }

    /**
     * 一次整改.
     *
     * @param failures how often a re-check failed
     * @param sanction the last step taken; null before one
     */
    record Shown(
            String caseNo,
            String agreement,
            String title,
            String supplier,
            Rectification.Source source,
            Rectification.Status status,
            LocalDate orderedOn,
            Instant due,
            boolean overdue,
            int failures,
            boolean paymentStopped,
            Sanction sanction,
            LocalDate closedOn) {

        static Shown of(Rectification r, boolean overdue) {
            return new Shown(
                    r.caseNo(),
                    r.agreement(),
                    r.title(),
                    r.supplier(),
                    r.source(),
                    r.status(),
                    r.orderedOn(),
                    r.due(),
                    overdue,
                    r.failures(),
                    r.paymentStopped(),
                    r.sanction(),
                    r.closedOn());
        }
    }

    /** The rectifications the caller may see. @param show OPEN, OVERDUE, CLOSED or ALL */
    @GetMapping
    List<Shown> list(
            @RequestParam(defaultValue = "OPEN") RectificationViews.Show show,
            @RequestParam(required = false) Long organization,
            Actor actor) {
        return views.list(actor, show, organization).stream()
                .map(l -> Shown.of(l.rectification(), l.overdue()))
                .toList();
    }

    /** 一次整改的全貌, item by item. */
    record Whole(Shown rectification, List<Item> items, List<RectificationItems.Check> checks) {}

    /** One of them, item by item, with every re-check. */
    @GetMapping("/{caseNo}")
    Whole show(@PathVariable String caseNo, Actor actor) {
        var view = views.of(caseNo, actor);
        return new Whole(Shown.of(view.rectification(), view.overdue()), view.items(), view.checks());
    }

    /** 认定逾期. @param days the new period; null where the next step decides */
    record Missed(Integer days, String reason) {}

    /** Holds what was not handed in within its period to have failed. */
    @PostMapping("/{caseNo}/missed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void missed(@PathVariable String caseNo, @RequestBody Missed given, Actor actor) {
        missing.missed(caseNo, given.days(), given.reason(), actor);
    }
}
