package org.sanshe.delivery.voice;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.forms.FormSchema;

/**
 * 一次征询.
 *
 * @param agreement under which those asked were served
 * @param until the last day on which answers are taken
 * @param commitmentId what the draw rests on; null without a draw
 * @param pool who could be drawn, by number
 * @param drawn how many were drawn at first
 * @param required how many must answer
 * @param fewest below so many answers nothing but their number is shown
 * @param notGiven so many answers that nothing was given raise a finding
 * @param form the questions, as they were when the sample was drawn
 */
record Survey(
        String caseNo,
        String agreement,
        LocalDate servedFrom,
        LocalDate servedTo,
        LocalDate askedOn,
        LocalDate until,
        Long commitmentId,
        List<Long> pool,
        String way,
        int drawn,
        int required,
        int fewest,
        int notGiven,
        String form,
        Purpose purpose) {

    /** 用途. */
    enum Purpose {
        /** 验收. */
        ACCEPTANCE,
        /** 满意度测评. */
        SURVEY
    }

    /** Whether it has no sample: whoever has the link answers. */
    boolean isOpenToAll() {
        return "OPEN".equals(way);
    }

    FormSchema schema() {
        return FormSchema.read(form);
    }

    boolean isOpen(LocalDate today) {
        return !today.isAfter(until);
    }

    /**
     * Whether sums are shown anew after so many answers: at the quota, then only when several have come since, so that
     * nobody learns from the difference what one person said.
     */
    boolean releases(int answered) {
        int first = Math.max(required, fewest);
        return answered >= first && (answered - first) % fewest == 0;
    }
}
