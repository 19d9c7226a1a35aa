package org.sanshe.purchase.change;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.sanshe.kernel.SansheClock;

/** The form {@code documents-change}; its fields are described in docs/forms.md. */
record ChangeForm(
        String tenderNo,
        String inquiryNo,
        Decision decision,
        List<Line> items,
        String reason,
        List<String> documentFiles,
        Boolean affectsResponses,
        Boolean moveDeadline,
        LocalDateTime responseDeadline,
        LocalDateTime questionsUntil) {

    /** 处理: what is done with a change that came back. */
    enum Decision {
        /** 再次提交. */
        PROPOSE,
        /** 放弃. */
        GIVE_UP
    }

    record Line(Part part, String before, String after) {}

    List<Item> lines() {
        return items.stream()
                .map(l ->
                        new Item(l.part(), l.before() == null ? "" : l.before().strip(), l.after()))
                .toList();
    }

    boolean affects() {
        return Boolean.TRUE.equals(affectsResponses);
    }

    /** The deadline as it would be. */
    Instant deadline(Instant present) {
        return Boolean.TRUE.equals(moveDeadline) ? moment(responseDeadline) : present;
    }

    /** The time for questions as it would be; it stays when no other is named. */
    Instant questions(Instant present) {
        return Boolean.TRUE.equals(moveDeadline) && questionsUntil != null ? moment(questionsUntil) : present;
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(SansheClock.ZONE).toInstant();
    }
}
