package org.sanshe.incubation.space;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.space.SpaceResource.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 场地管理: the desk says what there is, when it is open and how long it may be had; what was said before stays to be read. */
@Component
@Transactional
class ResourceDesk {

    private final SpaceAccess access;
    private final SpaceResources resources;
    private final BookingBook book;
    private final SansheClock clock;

    ResourceDesk(SpaceAccess access, SpaceResources resources, BookingBook book, SansheClock clock) {
        this.access = access;
        this.resources = resources;
        this.book = book;
        this.clock = clock;
    }

    /**
     * 场地情况.
     *
     * @param desks who has a desk for the term, by resource
     */
    record Board(
            Base base,
            boolean desk,
            List<SpaceResource> resources,
            Map<Long, Booking> desks,
            List<Tenancy> tenants,
            SpaceResources.Limit monthly,
            SpaceResources.Limit weeks,
            List<SpaceResources.Change> changes) {}

    @Transactional(readOnly = true)
    Board of(long baseId, Actor actor) {
        Base base = access.visible(baseId, actor);
        LocalDate today = clock.today();
        Map<Long, Booking> desks = book.between(baseId, today, today.plusDays(1)).stream()
                .filter(Booking::assigned)
                .collect(Collectors.toMap(Booking::resourceId, b -> b, (a, b) -> a));
        boolean desk = access.isDesk(base, actor);
        return new Board(
                base,
                desk,
                resources.of(baseId),
                desks,
                desk ? access.tenants(baseId) : List.of(),
                resources.limit(baseId, "MONTHLY_HOURS", today),
                resources.limit(baseId, "SERIES_WEEKS", today),
                desk ? resources.changes(baseId) : List.of());
    }

    /** 登记内容. @param reason why it is so now */
    record Entry(
            Kind kind,
            String code,
            String name,
            String nameEn,
            Integer seats,
            LocalTime opens,
            LocalTime closes,
            boolean weekends,
            Integer longestMinutes,
            Integer aheadDays,
            boolean approval,
            boolean outOfPark,
            boolean inUse,
            String reason) {}

    /** 新增. @return its number */
    long enter(long baseId, Entry e, Actor by) {
        access.desk(baseId, by);
        check(e);
        return resources.enter(resource(0, baseId, e, 1), said(e, "登记"), by);
    }

    /** 变更: one that is booked ahead stays in use. */
    void change(long id, Entry e, Actor by) {
        SpaceResource before = resources.lock(id);
        access.desk(before.baseId(), by);
        check(e);
        int ahead = book.ahead(id);
        if (before.inUse() && !e.inUse() && ahead > 0) {
            throw new Refusal(BookingRule.STILL_BOOKED, before.in(Language.isEnglish()), ahead);
        }
        resources.change(id, resource(id, before.baseId(), e, before.version() + 1), said(e, "变更"), by);
    }

    private static String said(Entry e, String otherwise) {
        return e.reason() == null || e.reason().isBlank()
                ? otherwise
                : e.reason().strip();
    }

    private static SpaceResource resource(long id, long base, Entry e, int version) {
        return new SpaceResource(
                id,
                base,
                e.kind(),
                e.code().strip(),
                e.name().strip(),
                e.nameEn() == null || e.nameEn().isBlank()
                        ? e.name().strip()
                        : e.nameEn().strip(),
                e.seats(),
                e.opens(),
                e.closes(),
                e.weekends(),
                e.longestMinutes(),
                e.aheadDays(),
                e.approval(),
                e.outOfPark() && e.kind() == Kind.ROOM,
                e.inUse(),
                version);
    }

    private static void check(Entry e) {
        var wrong = new LinkedHashMap<String, String>();
        when(wrong, e.kind() == null, "kind", "请选择类别。", "Choose a kind.");
        when(wrong, blank(e.code(), 20), "code", "请填写编号，不超过20字。", "Enter a number of at most 20 characters.");
        when(wrong, blank(e.name(), 60), "name", "请填写名称，不超过60字。", "Enter a name of at most 60 characters.");
        when(wrong, outside(e.seats(), 1, 500), "seats", "请填写1至500的整数。", "A whole number from 1 to 500.");
        when(wrong, e.opens() == null, "opens", "请填写开放时间。", "Say from when it is open.");
        when(
                wrong,
                e.closes() == null || e.opens() != null && !e.opens().isBefore(e.closes()),
                "closes",
                "关闭时间应当晚于开放时间。",
                "It closes after it opens.");
        when(
                wrong,
                outside(e.longestMinutes(), 30, 1440),
                "longestMinutes",
                "请填写30至1440分钟。",
                "From 30 to 1440 minutes.");
        when(wrong, outside(e.aheadDays(), 1, 366), "aheadDays", "请填写1至366天。", "From 1 to 366 days.");
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
    }

    private static boolean blank(String text, int most) {
        return text == null || text.isBlank() || text.strip().length() > most;
    }

    private static boolean outside(Integer number, int least, int most) {
        return number == null || number < least || number > most;
    }

    private static void when(Map<String, String> wrong, boolean is, String field, String zh, String en) {
        if (is) wrong.put(field, Language.say(zh, en));
    }

    /** 限额. @param key MONTHLY_HOURS or SERIES_WEEKS @param source where the figure stands */
    record LimitEntry(String key, Integer value, String source) {}

    /** Sets a limit of the base from today on. */
    void limit(long baseId, LimitEntry e, Actor by) {
        access.desk(baseId, by);
        if (!List.of("MONTHLY_HOURS", "SERIES_WEEKS").contains(e.key()) || outside(e.value(), 0, 744)) {
            throw InvalidInput.at("value", "请填写0至744的整数。", "A whole number from 0 to 744.");
        }
        if (blank(e.source(), 200)) throw InvalidInput.at("source", "请写明依据。", "Say where it stands.");
        resources.limit(baseId, e.key(), e.value(), e.source().strip(), clock.today(), by);
    }
}
