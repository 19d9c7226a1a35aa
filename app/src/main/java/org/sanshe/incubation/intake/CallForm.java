package org.sanshe.incubation.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.IncubationCall.Status;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;

/**
 * 招募表 {@code incubation-call}.
 *
 * @param number 招募名额
 * @param offered 提供的孵化服务
 * @param intake COHORT or ROLLING
 * @param closesAt null for a rolling one
 */
record CallForm(
        String title, int number, String offered, String intake, LocalDateTime opensAt, LocalDateTime closesAt) {

    boolean isRolling() {
        return "ROLLING".equals(intake);
    }

    void check(LocalDateTime now) {
        if (isRolling()) return;
        if (!closesAt.isAfter(opensAt)) {
            throw InvalidInput.at("closesAt", "截止受理应当晚于开始受理。", "The window closes before it opens.");
        }
        if (!closesAt.isAfter(now)) {
            throw InvalidInput.at("closesAt", "截止受理时间已过。", "The window is over already.");
        }
    }

    IncubationCall call(String caseNo, long baseId, long rulesId) {
        return new IncubationCall(
                caseNo,
                baseId,
                rulesId,
                title,
                number,
                instant(opensAt),
                isRolling() ? null : instant(closesAt),
                Status.DRAFT);
    }

    /** What the form opens with again after it was returned. */
    static Map<String, Object> values(IncubationCall c, String offered) {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", c.title());
        values.put("number", c.places());
        values.put("offered", offered);
        values.put("intake", c.isRolling() ? "ROLLING" : "COHORT");
        values.put("opensAt", local(c.opensAt()));
        if (!c.isRolling()) values.put("closesAt", local(c.closesAt()));
        return values;
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(SansheClock.ZONE).toInstant();
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, SansheClock.ZONE).toString();
    }
}
