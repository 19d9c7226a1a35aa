package org.sanshe.delivery.voice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 服务对象意见征询页: the officer hands out codes here; supervisors and auditors follow it. The organization has no way in. */
@Controller
class VoicePages {

    private final HandingOut handingOut;
    private final Progress progress;

    VoicePages(HandingOut handingOut, Progress progress) {
        this.handingOut = handingOut;
        this.progress = progress;
    }

    @GetMapping("/voices/{caseNo}")
    ModelAndView show(@PathVariable String caseNo, Actor actor, Locale locale) {
        return page(caseNo, actor, locale);
    }

    /** The sheet of slips, made this once. */
    @PostMapping("/voices/{caseNo}/slips")
    Object slips(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(defaultValue = "false") boolean numbered,
            Actor actor,
            Locale locale) {
        try {
            return pdf(caseNo, handingOut.slips(caseNo, again, numbered, actor));
        } catch (Refusal e) {
            return refused(caseNo, e, actor, locale);
        }
    }

    static ResponseEntity<byte[]> pdf(String caseNo, byte[] sheet) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("slips-" + caseNo + ".pdf")
                                .build()
                                .toString())
                .body(sheet);
    }

    @PostMapping("/voices/{caseNo}/texts")
    Object texts(@PathVariable String caseNo, Actor actor, Locale locale) {
        try {
            handingOut.texts(caseNo, actor);
            return "redirect:/voices/" + caseNo;
        } catch (Refusal e) {
            return refused(caseNo, e, actor, locale);
        }
    }

    @PostMapping("/voices/{caseNo}/extension")
    Object extend(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale) {
        try {
            handingOut.extend(caseNo, day(until), reason, actor);
            return "redirect:/voices/" + caseNo;
        } catch (InvalidInput e) {
            return wrong(caseNo, "extension", Map.of("until", until, "reason", reason), e, actor, locale);
        } catch (Refusal e) {
            return refused(caseNo, e, actor, locale);
        }
    }

    @PostMapping("/voices/{caseNo}/replacements")
    Object replace(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") List<Integer> place,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale) {
        try {
            handingOut.replace(caseNo, place, reason, actor);
            return "redirect:/voices/" + caseNo;
        } catch (InvalidInput e) {
            return wrong(caseNo, "replacement", Map.of("places", place, "reason", reason), e, actor, locale);
        } catch (Refusal e) {
            return refused(caseNo, e, actor, locale);
        }
    }

    private ModelAndView page(String caseNo, Actor actor, Locale locale) {
        boolean audits = actor.is(Role.SUPERVISOR, Role.AUDITOR);
        return new ModelAndView("delivery/voices")
                .addObject("v", progress.of(caseNo, actor, locale))
                .addObject("people", progress.list(caseNo, actor))
                .addObject("draw", audits ? progress.draw(caseNo, actor) : null)
                .addObject("hands", actor.is(Role.OFFICER))
                .addObject("errors", Map.of())
                .addObject("typed", Map.of());
    }

    private ModelAndView refused(String caseNo, Refusal refusal, Actor actor, Locale locale) {
        var page = page(caseNo, actor, locale).addObject("refusal", refusal);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView wrong(
            String caseNo, String form, Map<String, Object> typed, InvalidInput input, Actor actor, Locale locale) {
        var page = page(caseNo, actor, locale)
                .addObject("wrong", form)
                .addObject("typed", typed)
                .addObject("errors", input.fieldErrors());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
