package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 服务记录接口: what the pages do, as JSON. */
@RestController
@RequestMapping("/api/v1/records/{agreement}")
class RecordApi {

    private final RecordViews views;
    private final Recording recording;

    RecordApi(RecordViews views, Recording recording) {
        this.views = views;
        this.recording = recording;
    }

    /** A page of a month's records. */
    @GetMapping
    PageJson list(
            @PathVariable String agreement,
            @RequestParam @DateTimeFormat(pattern = "yyyy-MM") YearMonth month,
            @RequestParam(required = false) String item,
            @RequestParam(required = false) RecordViews.State state,
            @RequestParam(required = false) Long after,
            Actor actor) {
        var page = views.page(agreement, month, item, state, after, actor, false);
        return new PageJson(
                month.toString(),
                page.rows().stream().map(RecordJson::of).toList(),
                page.totals(),
                page.sheet(),
                page.after());
    }

    /** Enters a record; the same {@code command} again changes nothing. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made enter(@PathVariable String agreement, @RequestBody EntryJson entry, Actor actor) {
        return new Made(recording.enter(agreement, entry.entry(), entry.commanded(), actor));
    }

    /** Corrects a record by a new version. */
    @PostMapping("/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    Made correct(@PathVariable String agreement, @PathVariable long id, @RequestBody EntryJson entry, Actor actor) {
        return new Made(recording.correct(agreement, id, entry.entry(), entry.reason(), entry.commanded(), actor));
    }

    /** Takes a record back. */
    @PostMapping("/{id}/withdrawal")
    Made withdraw(@PathVariable String agreement, @PathVariable long id, @RequestBody Taking taking, Actor actor) {
        UUID command = taking.command() == null ? UUID.randomUUID() : taking.command();
        return new Made(recording.withdraw(agreement, id, taking.reason(), command, actor));
    }

    /** A page. @param after where the next begins; null at the end */
    record PageJson(String month, List<RecordJson> records, List<RecordViews.Total> totals, String sheet, Long after) {}

    /** A record as it stands. */
    record RecordJson(
            long id,
            RecordKind kind,
            String item,
            LocalDate on,
            LocalTime from,
            LocalTime to,
            String place,
            String worker,
            String who,
            Signature clientSign,
            boolean valid,
            List<String> reasons,
            List<String> findings) {

        static RecordJson of(RecordViews.Row row) {
            ServiceRecord r = row.record();
            return new RecordJson(
                    r.id(),
                    r.kind(),
                    r.item(),
                    r.on(),
                    r.from(),
                    r.to(),
                    r.place(),
                    r.worker(),
                    row.who(),
                    r.clientSign(),
                    row.valid(),
                    row.reasons(),
                    row.findings());
        }
    }

    /** The number of the record made. */
    record Made(long id) {}

    /** Why a record is taken back. */
    record Taking(UUID command, String reason) {}

    /** A record to be entered; files are references of uploads. */
    record EntryJson(
            UUID command,
            RecordKind kind,
            String item,
            LocalDate on,
            LocalTime from,
            LocalTime to,
            String place,
            String worker,
            List<Long> clients,
            Integer attendance,
            String series,
            String platformNo,
            String content,
            Signature clientSign,
            List<String> photos,
            List<String> sheets,
            List<String> signatures,
            String reason) {

        UUID commanded() {
            if (command == null) throw InvalidInput.at("command", "请提供请求编号", "Give the command an id.");
            return command;
        }

        Entry entry() {
            if (clientSign == Signature.ACCOUNT) {
                throw InvalidInput.at("clientSign", "服务对象不能以账号确认", "A client does not sign by account.");
            }
            return new Entry(
                    kind,
                    item,
                    on,
                    from,
                    to,
                    place,
                    worker,
                    clients == null ? List.of() : clients,
                    attendance,
                    series,
                    platformNo,
                    content,
                    clientSign == null ? Signature.NONE : clientSign,
                    Signature.ACCOUNT,
                    photos == null ? List.of() : photos,
                    sheets == null ? List.of() : sheets,
                    signatures == null ? List.of() : signatures,
                    Entry.Source.API);
        }
    }
}
