package org.sanshe.delivery.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.inbox.Drafts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 服务台账的页面: the month's records, and the form with which they are entered on a phone. */
@Controller
class RecordPages {

    private static final int MOST_CLIENTS = 500;

    private final Reach reach;
    private final RecordViews views;
    private final RuleBook rules;
    private final Entering entering;
    private final Recording recording;
    private final ClientBook clients;
    private final EntryChecks checks;
    private final Drafts drafts;
    private final SansheClock clock;

    RecordPages(
            Reach reach,
            RecordViews views,
            RuleBook rules,
            Entering entering,
            Recording recording,
            ClientBook clients,
            EntryChecks checks,
            Drafts drafts,
            SansheClock clock) {
        this.reach = reach;
        this.views = views;
        this.rules = rules;
        this.entering = entering;
        this.recording = recording;
        this.clients = clients;
        this.checks = checks;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/records/{agreement}")
    ModelAndView list(
            @PathVariable String agreement,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") YearMonth month,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) RecordViews.State state,
            @RequestParam(required = false) Long after,
            Actor actor,
            Locale locale) {
        YearMonth shown = month == null ? YearMonth.from(clock.today()) : month;
        var page = views.page(agreement, shown, item, state, after, actor, isEnglish(locale));
        return new ModelAndView("delivery/records")
                .addObject("page", page)
                .addObject("item", item)
                .addObject("state", state)
                .addObject("states", RecordViews.State.values());
    }

    @GetMapping("/records/{agreement}/{id}")
    ModelAndView one(@PathVariable String agreement, @PathVariable long id, Actor actor, Locale locale) {
        return new ModelAndView("delivery/record")
                .addObject("whole", views.one(agreement, id, actor, isEnglish(locale)))
                .addObject("command", UUID.randomUUID());
    }

    /** First which line of the price list, then the form that fits it. */
    @GetMapping("/records/{agreement}/new")
    ModelAndView fresh(
            @PathVariable String agreement, @RequestParam(required = false) String item, Actor actor, Locale locale) {
        Terms terms = reach.own(agreement, actor).terms();
        List<RecordRule> lines = lines(agreement);
        if (item == null && lines.size() != 1) {
            return new ModelAndView("delivery/record-line")
                    .addObject("terms", terms)
                    .addObject("lines", lines);
        }
        String line = item == null ? lines.get(0).item() : item;
        EntryForm form = drafts.find(actor, key(agreement, line))
                .map(d -> new EntryForm(new LinkedHashMap<>(d.fields())))
                .orElseGet(EntryForm::empty);
        if (form.get("worker").isEmpty()) form.add("worker", actor.name());
        if (form.get("on").isEmpty()) form.add("on", clock.today().toString());
        return form(terms, line, null, form, Map.of(), actor, locale);
    }

    @PostMapping("/records/{agreement}")
    ModelAndView enter(
            @PathVariable String agreement,
            @RequestParam("_command") UUID command,
            @RequestParam String item,
            @RequestParam(required = false) List<MultipartFile> photoFiles,
            @RequestParam(required = false) List<MultipartFile> sheetFiles,
            @RequestParam(required = false) List<MultipartFile> signatureFiles,
            HttpServletRequest request,
            Actor actor,
            Locale locale) {
        Terms terms = reach.own(agreement, actor).terms();
        RecordKind kind = rule(agreement, item).measure().kind();
        EntryForm form = typed(request);
        try {
            keep(form, photoFiles, sheetFiles, signatureFiles, actor);
            long id = entering.enter(agreement, kind, form, command, actor);
            drafts.discard(actor, key(agreement, item));
            return new ModelAndView("redirect:/records/" + agreement + "/" + id);
        } catch (InvalidInput wrong) {
            return again(form(terms, item, null, form, wrong.fieldErrors(), actor, locale));
        } catch (Refusal refusal) {
            return again(form(terms, item, null, form, Map.of("", told(refusal, locale)), actor, locale));
        }
    }

    @GetMapping("/records/{agreement}/{id}/edit")
    ModelAndView edit(@PathVariable String agreement, @PathVariable long id, Actor actor, Locale locale) {
        Terms terms = reach.own(agreement, actor).terms();
        var whole = views.one(agreement, id, actor, isEnglish(locale));
        ServiceRecord record = whole.row().record();
        return form(terms, record.item(), id, EntryForm.of(record, whole.files()), Map.of(), actor, locale);
    }

    @PostMapping("/records/{agreement}/{id}")
    ModelAndView correct(
            @PathVariable String agreement,
            @PathVariable long id,
            @RequestParam("_command") UUID command,
            @RequestParam String item,
            @RequestParam(required = false) List<MultipartFile> photoFiles,
            @RequestParam(required = false) List<MultipartFile> sheetFiles,
            @RequestParam(required = false) List<MultipartFile> signatureFiles,
            HttpServletRequest request,
            Actor actor,
            Locale locale) {
        Terms terms = reach.own(agreement, actor).terms();
        EntryForm form = typed(request);
        try {
            keep(form, photoFiles, sheetFiles, signatureFiles, actor);
            RecordKind kind = rule(agreement, item).measure().kind();
            long corrected = entering.correct(agreement, id, kind, form, command, actor);
            return new ModelAndView("redirect:/records/" + agreement + "/" + corrected);
        } catch (InvalidInput wrong) {
            return again(form(terms, item, id, form, wrong.fieldErrors(), actor, locale));
        } catch (Refusal refusal) {
            return again(form(terms, item, id, form, Map.of("", told(refusal, locale)), actor, locale));
        }
    }

    @PostMapping("/records/{agreement}/{id}/withdrawal")
    String withdraw(
            @PathVariable String agreement,
            @PathVariable long id,
            @RequestParam("_command") UUID command,
            @RequestParam String reason,
            Actor actor) {
        recording.withdraw(agreement, id, reason, command, actor);
        return "redirect:/records/" + agreement;
    }

    private void keep(
            EntryForm form,
            List<MultipartFile> photoFiles,
            List<MultipartFile> sheetFiles,
            List<MultipartFile> signatureFiles,
            Actor actor) {
        entering.keep(form, "photos", photoFiles, actor);
        entering.keep(form, "sheets", sheetFiles, actor);
        entering.keep(form, "signatures", signatureFiles, actor);
        entering.keepDrawn(form, actor);
    }

    private ModelAndView form(
            Terms terms,
            String item,
            Long correcting,
            EntryForm form,
            Map<String, String> errors,
            Actor actor,
            Locale locale) {
        RecordRule rule = rule(terms.agreement(), item);
        return new ModelAndView("delivery/record-form")
                .addObject("terms", terms)
                .addObject("rule", rule)
                .addObject("kind", rule.measure().kind())
                .addObject("kindName", rule.measure().kind().in(isEnglish(locale)))
                .addObject("correcting", correcting)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("command", UUID.randomUUID())
                .addObject("draft", correcting == null ? key(terms.agreement(), item) : null)
                .addObject("workers", checks.workers(terms.agreement(), clock.today()))
                .addObject(
                        "clients",
                        rule.measure().kind().hasClients()
                                ? clients.of(terms.organizationId(), MOST_CLIENTS)
                                : List.of())
                .addObject(
                        "signatures",
                        List.of(Signature.WRITTEN, Signature.FINGERPRINT, Signature.STAMP, Signature.NONE).stream()
                                .map(s -> Map.of("value", s.name(), "label", s.in(isEnglish(locale))))
                                .toList());
    }

    private List<RecordRule> lines(String agreement) {
        return rules.of(agreement).on(clock.today()).stream()
                .filter(r -> r.measure().kind() != null)
                .toList();
    }

    private RecordRule rule(String agreement, String item) {
        Rules set = rules.of(agreement);
        return set.versions().stream()
                .filter(r -> r.item().equals(item) && r.measure().kind() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("line " + item));
    }

    private static EntryForm typed(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) fields.put(name, new ArrayList<>(List.of(values)));
        });
        return new EntryForm(fields);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String told(Refusal refusal, Locale locale) {
        return refusal.message(locale) + "（" + refusal.rule().basis().text() + "）";
    }

    private static String key(String agreement, String item) {
        return Drafts.start("record", agreement + ":" + Integer.toHexString(item.hashCode()));
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
