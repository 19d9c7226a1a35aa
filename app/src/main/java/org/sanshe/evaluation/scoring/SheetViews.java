package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.Seats.Seat;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.forms.FieldError;
import org.sanshe.forms.FormState;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Drafts;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评分页的内容: for somebody who has a seat in the present round, and for nobody else. */
@Component
@Transactional
class SheetViews {

    private static final String NODE = "scoreSheet";

    private final Assessments assessments;
    private final Schemes schemes;
    private final Seats seats;
    private final SheetBook book;
    private final Engagements engagements;
    private final Figures figures;
    private final SheetMaterial material;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Drafts drafts;

    SheetViews(
            Assessments assessments,
            Schemes schemes,
            Seats seats,
            SheetBook book,
            Engagements engagements,
            Figures figures,
            SheetMaterial material,
            Tasks tasks,
            Inbox inbox,
            Drafts drafts) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.seats = seats;
        this.book = book;
        this.engagements = engagements;
        this.figures = figures;
        this.material = material;
        this.tasks = tasks;
        this.inbox = inbox;
        this.drafts = drafts;
    }

    /** @throws NotFound when the actor has no seat in the present round, or it is not open for scoring */
    SheetPage of(String caseNo, Actor actor, Locale locale) {
        boolean english = Language.isEnglish();
        Assessment a = assessments.get(caseNo);
        Seat seat = seat(a, actor);
        var round = book.round(caseNo, a.round()).orElseThrow(() -> new NotFound("sheet of " + caseNo));
        Scheme scheme = schemes.get(a.schemeId());
        List<Indicator> leaves = leaves(scheme, seat);
        Optional<TaskItem> task = task(caseNo, actor);
        String key = task.map(t -> Drafts.task(t.taskId())).orElse(null);
        var saved = key == null ? Optional.<Drafts.Draft>empty() : drafts.find(actor, key);
        var draft = new SheetDraft(saved.map(Drafts.Draft::fields).orElse(Map.of()));
        List<FieldError> errors = new ArrayList<>();
        SheetForm typed =
                task.map(t -> typed(t, draft, leaves, actor, locale, errors)).orElse(null);
        SheetMaterial.Shown shown = material.of(a, english);
        var rows = new ArrayList<SheetPage.Row>();
        var missing = new ArrayList<SheetPage.Missing>();
        for (int i = 0; i < leaves.size(); i++) {
            SheetPage.Row row = row(i, leaves.get(i), draft, typed, errors, shown, english);
            rows.add(row);
            if (row.error() != null) {
                missing.add(new SheetPage.Missing(row.anchor(), row.name(), row.error()));
            }
        }
        errors.stream()
                .filter(e -> !e.path().startsWith(SheetDraft.MARKS))
                .forEach(e -> missing.add(new SheetPage.Missing(e.path(), e.label(), e.message())));
        return new SheetPage(
                caseNo,
                a.title(),
                a.periodFrom() + " – " + a.periodTo(),
                scheme.side(seat.side()).map(s -> Wording.name(s, english)).orElse(""),
                engagements.get(a.agreement()).terms(),
                task.map(TaskItem::taskId).orElse(null),
                key,
                saved.map(Drafts.Draft::savedAt).orElse(null),
                rows,
                computed(a, scheme, english),
                shown.files(),
                shown.choices(),
                draft.get("comment"),
                draft.get("problems"),
                !draft.get("independent").isEmpty(),
                missing,
                round.isClosed());
    }

    /** Keeps what was typed. @throws NotFound without an open sheet */
    void save(String caseNo, SheetDraft typed, Actor actor) {
        Assessment a = assessments.get(caseNo);
        int rows = leaves(schemes.get(a.schemeId()), seat(a, actor)).size();
        TaskItem task = task(caseNo, actor).orElseThrow(() -> new NotFound("open sheet of " + caseNo));
        drafts.save(actor, Drafts.task(task.taskId()), typed.pinned(rows).fields());
    }

    /** How the kinds of marks of the actor's sheet follow each other. */
    List<Marking> markings(String caseNo, Actor actor) {
        Assessment a = assessments.get(caseNo);
        return leaves(schemes.get(a.schemeId()), seat(a, actor)).stream()
                .map(Indicator::marking)
                .toList();
    }

    /** What the actor typed last. */
    SheetDraft draft(SheetPage page, Actor actor) {
        return new SheetDraft(
                drafts.find(actor, page.draft()).map(Drafts.Draft::fields).orElse(Map.of()));
    }

    private SheetForm typed(
            TaskItem task,
            SheetDraft draft,
            List<Indicator> leaves,
            Actor actor,
            Locale locale,
            List<FieldError> errors) {
        var open = inbox.open(task.taskId(), actor);
        var markings = leaves.stream().map(Indicator::marking).toList();
        FormState state =
                open.schema().receive(open.stored(), draft.posted(markings), org.sanshe.forms.Locale.of(locale));
        errors.addAll(state.errors());
        return Records.bind(SheetForm.class, state.values());
    }

    private static SheetPage.Row row(
            int i,
            Indicator leaf,
            SheetDraft draft,
            SheetForm typed,
            List<FieldError> errors,
            SheetMaterial.Shown shown,
            boolean english) {
        String prefix = SheetDraft.MARKS + "[" + i + "].";
        String error = errors.stream()
                .filter(e -> e.path().startsWith(prefix))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
        BigDecimal score = null;
        if (typed != null && error == null) {
            try {
                score = SheetForm.points(i, typed.marks().get(i), leaf);
            } catch (InvalidInput wrong) {
                error = wrong.fieldErrors().values().iterator().next();
            }
        }
        return new SheetPage.Row(
                i,
                leaf,
                Wording.name(leaf, english),
                Wording.kind(leaf.marking()),
                Wording.anchors(leaf, english),
                parts(leaf.marking(), draft.all(i, "part")),
                draft.all(i, "part").contains("0"),
                draft.get(i, "points"),
                draft.get(i, "reached"),
                draft.get(i, "planned"),
                draft.get(i, "remark"),
                draft.all(i, "pin").stream().map(shown::link).toList(),
                draft.all(i, "photos").stream().map(shown::link).toList(),
                draft.get(i, "pinFile"),
                draft.get(i, "pinPage"),
                shown.found().getOrDefault(leaf.name(), List.of()),
                shown.own().get(leaf.code()),
                score,
                error);
    }

    private static List<SheetPage.Part> parts(Marking marking, List<String> ticked) {
        var parts = new ArrayList<SheetPage.Part>();
        if (marking instanceof Marking.Parts of) {
            for (Marking.Part p : of.parts()) {
                String no = String.valueOf(parts.size() + 1);
                parts.add(
                        new SheetPage.Part(parts.size() + 1, p.name(), Wording.plain(p.points()), ticked.contains(no)));
            }
        } else if (marking instanceof Marking.Together of) {
            for (String p : of.parts()) {
                String no = String.valueOf(parts.size() + 1);
                parts.add(new SheetPage.Part(parts.size() + 1, p, "", ticked.contains(no)));
            }
        }
        return parts;
    }

    private List<SheetPage.Figure> computed(Assessment a, Scheme scheme, boolean english) {
        var known = new LinkedHashMap<String, Computed>();
        var locked = book.computed(a.caseNo(), a.round());
        (locked.isEmpty() ? figures.of(a, scheme) : locked).forEach(c -> known.put(c.leaf(), c));
        return scheme.leaves().stream()
                .filter(l -> l.marking().isComputed() && known.containsKey(l.code()))
                .map(l -> new SheetPage.Figure(
                        Wording.name(l, english),
                        l.weight(),
                        known.get(l.code()).points(),
                        Wording.arithmetic(l, known.get(l.code()), english)))
                .toList();
    }

    private Optional<TaskItem> task(String caseNo, Actor actor) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.node().equals(NODE))
                .filter(t -> t.assignee() != null && t.assignee() == actor.personId())
                .findFirst();
    }

    private Seat seat(Assessment a, Actor actor) {
        return seats.seated(a.caseNo(), a.round()).stream()
                .filter(s -> s.personId() == actor.personId())
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet of " + a.caseNo()));
    }

    private static List<Indicator> leaves(Scheme scheme, Seat seat) {
        return scheme.leaves().stream().filter(l -> l.isMarkedBy(seat.side())).toList();
    }
}
