package org.sanshe.incubation.base;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.intake.IncubationCalls;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 孵化公开页: the open bases with their occupancy, and the calls that take applications, for everybody. */
@Controller
class PublicIncubationPages {

    private final BaseMap map;
    private final IncubationCalls calls;
    private final SansheClock clock;

    PublicIncubationPages(BaseMap map, IncubationCalls calls, SansheClock clock) {
        this.map = map;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/public/incubation")
    ModelAndView page() {
        List<BaseMap.Line> lines = open();
        return new ModelAndView("incubation/public")
                .addObject("lines", lines)
                .addObject("names", lines.stream().collect(Collectors.toMap(BaseMap.Line::id, Function.identity())))
                .addObject("calls", calls.open())
                .addObject("now", clock.instant());
    }

    /** The same for machines. */
    @GetMapping(value = "/public/incubation.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Published> json() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(new Published(
                        open().stream().map(PublishedBase::of).toList(),
                        calls.open().stream().map(PublishedCall::of).toList()));
    }

    private List<BaseMap.Line> open() {
        return map.lines(new BaseMap.Filter(null, null, null, false)).stream()
                .filter(BaseMap.Line::open)
                .toList();
    }

    /** What is published. */
    record Published(List<PublishedBase> bases, List<PublishedCall> calls) {}

    /** One base. @param operator null when the unit runs it */
    record PublishedBase(
            String code,
            String name,
            String nameEn,
            String level,
            String regionCode,
            String address,
            String unit,
            String operator,
            int places,
            int taken,
            int offered,
            int free) {

        static PublishedBase of(BaseMap.Line l) {
            return new PublishedBase(
                    l.code(),
                    l.name(),
                    l.nameEn(),
                    l.level().name(),
                    l.regionCode(),
                    l.address(),
                    l.unit(),
                    l.operator(),
                    l.places(),
                    l.taken(),
                    l.offered(),
                    l.free());
        }
    }

    /** One open call. @param closesAt null for a rolling one */
    record PublishedCall(String caseNo, long base, String title, int places, String opensAt, String closesAt) {

        static PublishedCall of(IncubationCall c) {
            return new PublishedCall(
                    c.caseNo(),
                    c.baseId(),
                    c.title(),
                    c.places(),
                    at(c.opensAt()),
                    c.closesAt() == null ? null : at(c.closesAt()));
        }

        private static String at(java.time.Instant moment) {
            return OffsetDateTime.ofInstant(moment, SansheClock.ZONE).toString();
        }
    }
}
