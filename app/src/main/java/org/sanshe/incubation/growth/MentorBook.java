package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记导师: the unit enters who coaches for it, and who does so no more. */
@Component
class MentorBook {

    private static final int MOST_HOURS = 200;

    private final Mentors mentors;

    MentorBook(Mentors mentors) {
        this.mentors = mentors;
    }

    /**
     * What was typed.
     *
     * @param hours a month, as typed
     * @param relatives 亲属 names, separated by commas or line ends
     */
    record Entry(
            Long person,
            String employer,
            List<Field> fields,
            String hours,
            List<Mentor.Language> languages,
            String relatives,
            String remarks) {}

    /** @return the mentor's number */
    @Transactional
    public long enter(Entry e, Actor actor) {
        var wrong = new LinkedHashMap<String, String>();
        var candidate = mentors.candidates(actor.unitId()).stream()
                .filter(c -> e.person() != null && c.personId() == e.person())
                .findFirst();
        if (candidate.isEmpty()) {
            wrong.put("person", Language.say("请选择一个导师账号", "Choose an account of a mentor"));
        }
        if (e.fields() == null || e.fields().isEmpty()) {
            wrong.put("fields", Language.say("请至少选择一个领域", "Choose at least one field"));
        }
        if (e.languages() == null || e.languages().isEmpty()) {
            wrong.put("languages", Language.say("请至少选择一种语言", "Choose at least one language"));
        }
        boolean number = e.hours() != null && e.hours().strip().matches("[0-9]{1,3}([.][0-9])?");
        BigDecimal hours = number ? new BigDecimal(e.hours().strip()) : BigDecimal.ZERO;
        if (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0) {
            wrong.put("hours", Language.say("请填写每月时数，例如 8 或者 7.5", "Enter hours a month, such as 8 or 7.5"));
        }
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        var m = new Mentor(
                0,
                actor.unitId(),
                candidate.get().personId(),
                candidate.get().name(),
                blank(e.employer()),
                e.fields(),
                hours,
                e.languages(),
                blank(e.remarks()),
                true,
                null,
                null);
        List<String> relatives = e.relatives() == null
                ? List.of()
                : Arrays.stream(e.relatives().split("[,，、;；\\n]"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
        return mentors.enter(m, relatives, actor.personId())
                .orElseThrow(() -> new InvalidInput(
                        Map.of("person", Language.say("这名导师已经登记", "This mentor is in the register already"))));
    }

    /** 启用、停用. @throws NotFound when the mentor is another unit's */
    @Transactional
    public void activate(long id, boolean active, Actor actor) {
        if (actor.unitId() == null || mentors.get(id).unitId() != actor.unitId()) throw new NotFound("mentor " + id);
        mentors.activate(id, active);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
